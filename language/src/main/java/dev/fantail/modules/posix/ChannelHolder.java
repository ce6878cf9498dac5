// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.posix;

import java.nio.channels.SelectableChannel;

/** An open file over a channel of the system that can be selected. */
public interface ChannelHolder {
    /** The channel, not blocking; {@code null} while there is none. */
    SelectableChannel channel();

    /** What to wait for before reading, as in {@code SelectionKey}. */
    int readOperation();

    int writeOperation();
}
