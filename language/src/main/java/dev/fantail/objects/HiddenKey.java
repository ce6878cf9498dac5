// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

/**
 * The key of a shape property that {@code __dict__} does not show. Every property key that is not a string is hidden;
 * this is the one for properties that the runtime needs itself.
 */
public record HiddenKey(String name) {
    /** Holds a {@link PyDict} that replaces the properties: several objects may share one after {@code __dict__ = d}. */
    public static final HiddenKey DICT = new HiddenKey("__dict__");
}
