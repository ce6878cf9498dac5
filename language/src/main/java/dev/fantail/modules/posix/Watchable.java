// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.posix;

/** An open file inside the process that tells when it may have become readable or writable. */
public interface Watchable {
    void watch(Runnable listener);

    void unwatch(Runnable listener);

    /** Whether the other side is gone. */
    boolean hangUp();
}
