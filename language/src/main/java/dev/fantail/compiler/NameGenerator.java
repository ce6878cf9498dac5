// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.compiler;

import static dev.fantail.bytecode.Opcode.*;

import dev.fantail.bytecode.Opcode;
import dev.fantail.compiler.symbols.Scope;
import dev.fantail.compiler.symbols.SymbolFlags;
import dev.fantail.parser.ast.ExprContext;
import dev.fantail.parser.ast.SourceRange;

/** Reads, writes and deletes variables, each by the instruction that its scope asks for. */
final class NameGenerator extends Generator {
    NameGenerator(CodeGeneration c) {
        super(c);
    }

    String mangle(String name) {
        return NameMangling.mangle(c.unit.className, name);
    }

    /** The index of an attribute, module or global in the names of the code object. */
    int nameIndex(String name) {
        return c.unit.names.add(mangle(name));
    }

    /** An instruction whose argument is a name's index. */
    void emitName(Opcode op, String name, SourceRange range) {
        emit(op, nameIndex(name), range);
    }

    void rejectForbidden(SourceRange range, String name, ExprContext context) {
        if (context != ExprContext.LOAD && name.equals("__debug__")) {
            throw c.error(
                    range, context == ExprContext.STORE ? "cannot assign to __debug__" : "cannot delete __debug__");
        }
    }

    void load(String name, SourceRange range) {
        access(name, ExprContext.LOAD, range);
    }

    void store(String name, SourceRange range) {
        access(name, ExprContext.STORE, range);
    }

    void delete(String name, SourceRange range) {
        access(name, ExprContext.DEL, range);
    }

    void access(String plainName, ExprContext context, SourceRange range) {
        rejectForbidden(range, plainName, context);
        Unit unit = c.unit;
        String name = mangle(plainName);
        boolean functionLike = unit.scope.isFunctionLike();
        int scope = unit.scope.scopeOf(name);
        switch (scope) {
            case SymbolFlags.FREE -> accessCell(unit.freeIndex(name), context, range);
            case SymbolFlags.CELL -> accessCell(unit.cells.add(name), context, range);
            case SymbolFlags.LOCAL -> {
                if (functionLike || unit.isHiddenNow(name)) {
                    emit(choose(context, LOAD_FAST, STORE_FAST, DELETE_FAST), unit.variables.add(name), range);
                } else {
                    accessNamespace(name, context, range);
                }
            }
            case SymbolFlags.GLOBAL_IMPLICIT -> {
                if (functionLike) {
                    accessGlobal(name, context, true, range);
                } else {
                    accessNamespace(name, context, range);
                }
            }
            case SymbolFlags.GLOBAL_EXPLICIT -> accessGlobal(name, context, false, range);
            default -> accessNamespace(name, context, range);
        }
    }

    private static Opcode choose(ExprContext context, Opcode load, Opcode store, Opcode delete) {
        return switch (context) {
            case LOAD -> load;
            case STORE -> store;
            case DEL -> delete;
        };
    }

    private void accessCell(int index, ExprContext context, SourceRange range) {
        Unit unit = c.unit;
        if (context == ExprContext.LOAD) {
            if (unit.scope.kind() == Scope.Kind.CLASS && unit.inlinedComprehensions == 0) {
                emit(LOAD_LOCALS, range);
                emit(LOAD_FROM_DICT_OR_DEREF, index, range);
                return;
            }
            if (unit.scope.canSeeClassScope()) {
                loadClassDict(range);
                emit(LOAD_FROM_DICT_OR_DEREF, index, range);
                return;
            }
        }
        emit(choose(context, LOAD_DEREF, STORE_DEREF, DELETE_DEREF), index, range);
    }

    private void loadClassDict(SourceRange range) {
        emit(LOAD_DEREF, c.unit.freeIndex("__classdict__"), range);
    }

    private void accessGlobal(String name, ExprContext context, boolean implicit, SourceRange range) {
        if (context == ExprContext.LOAD) {
            if (implicit && c.unit.scope.canSeeClassScope()) {
                loadClassDict(range);
                emit(LOAD_FROM_DICT_OR_GLOBALS, c.unit.names.add(name), range);
            } else {
                emit(LOAD_GLOBAL, c.unit.names.add(name) << 1, range);
            }
        } else {
            emit(context == ExprContext.STORE ? STORE_GLOBAL : DELETE_GLOBAL, c.unit.names.add(name), range);
        }
    }

    private void accessNamespace(String name, ExprContext context, SourceRange range) {
        Unit unit = c.unit;
        if (context == ExprContext.LOAD && unit.scope.kind() == Scope.Kind.CLASS && unit.inlinedComprehensions > 0) {
            // A comprehension does not see the names of the class around it.
            emit(LOAD_GLOBAL, unit.names.add(name) << 1, range);
        } else {
            emit(choose(context, LOAD_NAME, STORE_NAME, DELETE_NAME), unit.names.add(name), range);
        }
    }
}
