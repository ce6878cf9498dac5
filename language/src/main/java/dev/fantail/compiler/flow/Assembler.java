// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.compiler.flow;

import dev.fantail.bytecode.CodeObject;

/** Makes a code object of generated instructions: optimization, layout, tables. */
public final class Assembler {
    private Assembler() {}

    public static CodeObject assemble(CodeUnit unit, InstructionSequence instructions) {
        throw new UnsupportedOperationException();
    }
}
