// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.trace;

import com.oracle.truffle.api.frame.MaterializedFrame;
import dev.fantail.objects.PyException;

/**
 * Given by an ordinary body that is to go on step by step.
 *
 * @param offset of the instruction to go on with
 * @param exception that was raised by the instruction that the frame is at, or {@code null}
 */
public record Interruption(MaterializedFrame frame, int offset, PyException exception) {}
