// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.parser.ast;

/** A type parameter of PEP 695. */
public sealed interface TypeParam {
    String name();

    SourceRange range();

    record TypeVar(String name, Expr bound, SourceRange range) implements TypeParam {}

    record ParamSpec(String name, SourceRange range) implements TypeParam {}

    record TypeVarTuple(String name, SourceRange range) implements TypeParam {}
}
