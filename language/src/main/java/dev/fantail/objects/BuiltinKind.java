// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

/** What a built-in is to its class or module. */
public enum BuiltinKind {
    FUNCTION,
    METHOD,
    STATIC,
    CLASS,
    GETTER,
    SETTER,
    DELETER
}
