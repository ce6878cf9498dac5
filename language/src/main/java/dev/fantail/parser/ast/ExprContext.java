// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.parser.ast;

/** How a target expression is used. */
public enum ExprContext {
    LOAD,
    STORE,
    DEL
}
