// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.tests.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fantail.compiler.Compiler;
import dev.fantail.compiler.CompilerOptions;
import dev.fantail.compiler.NameMangling;
import dev.fantail.compiler.symbols.Scope;
import dev.fantail.compiler.symbols.SymbolFlags;
import dev.fantail.parser.Parser;
import dev.fantail.parser.ParserOptions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What names mean. */
class SymbolTableTest {
    private static Scope top(String source) {
        return Compiler.symbols(
                        Parser.parse(source, "test.py", ParserOptions.of(ParserOptions.Mode.EXEC)),
                        "test.py",
                        CompilerOptions.DEFAULT)
                .top();
    }

    @Test
    void closures() {
        Scope outer = top("""
            def outer(a, *b, c):
                global g
                g = 1
                def inner():
                    return a + g + h
                return inner
            """).children().getFirst();
        Scope inner = outer.children().getFirst();
        assertEquals(List.of("a", "c", "b"), outer.parameters());
        assertEquals(SymbolFlags.CELL, outer.scopeOf("a"));
        assertEquals(SymbolFlags.LOCAL, outer.scopeOf("c"));
        assertEquals(SymbolFlags.GLOBAL_EXPLICIT, outer.scopeOf("g"));
        assertEquals(SymbolFlags.FREE, inner.scopeOf("a"));
        assertEquals(SymbolFlags.GLOBAL_IMPLICIT, inner.scopeOf("g"));
        assertEquals(SymbolFlags.GLOBAL_IMPLICIT, inner.scopeOf("h"));
        assertTrue(inner.isNested());
        assertFalse(outer.isNested());
    }

    @Test
    void comprehensionsBecomePartOfTheirBlock() {
        Scope function = top("""
            def f(data):
                return [x for x in data if (last := x)]
            """).children().getFirst();
        assertTrue(function.children().isEmpty());
        assertEquals(SymbolFlags.LOCAL, function.scopeOf("x"));
        assertEquals(SymbolFlags.LOCAL, function.scopeOf("last"));
    }

    @Test
    void classesWithSuperNeedACell() {
        Scope cls = top("""
            class A:
                def __init__(self):
                    super().__init__()
            """).children().getFirst();
        assertTrue(cls.needsClassClosure());
        assertEquals(SymbolFlags.FREE, cls.children().getFirst().scopeOf("__class__"));
    }

    @Test
    void privateNames() {
        assertEquals("_A__x", NameMangling.mangle("A", "__x"));
        assertEquals("_A__x", NameMangling.mangle("__A", "__x"));
        assertEquals("__x__", NameMangling.mangle("A", "__x__"));
        assertEquals("__x", NameMangling.mangle("__", "__x"));
        assertEquals("__x", NameMangling.mangle(null, "__x"));
    }
}
