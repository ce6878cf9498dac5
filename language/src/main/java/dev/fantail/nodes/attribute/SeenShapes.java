// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.attribute;

import com.oracle.truffle.api.object.Shape;

/**
 * For how many shapes a node has asked for plans. One that needs more and more sees classes that are made and altered again and
 * again, and would give up its compiled code without end.
 */
final class SeenShapes {
    /** As many as the call of a method keeps at a time, and half as many again as other accesses do. */
    private static final int MOST = 9;

    private Shape latest;
    private int count;

    /** Whether a node may have a plan for one more shape; each of the ways of access asks anew for the same one. */
    boolean admit(Shape shape) {
        if (shape != latest) {
            latest = shape;
            count++;
        }
        return count <= MOST;
    }
}
