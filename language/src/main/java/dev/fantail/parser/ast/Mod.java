// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.parser.ast;

import java.util.List;

/** A whole parsed input: the {@code mod} types of Python's {@code ast} module. */
public sealed interface Mod {
    record Module(List<Stmt> body, List<TypeIgnore> typeIgnores) implements Mod {}

    record Interactive(List<Stmt> body) implements Mod {}

    record Expression(Expr body) implements Mod {}

    record FunctionType(List<Expr> argTypes, Expr returns) implements Mod {}

    /** A {@code # type: ignore} comment; {@code tag} is the text behind it. */
    record TypeIgnore(int line, String tag) {}
}
