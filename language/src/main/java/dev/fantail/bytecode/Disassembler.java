// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.bytecode;

import java.util.HashSet;
import java.util.List;

/** Writes code objects as text, as Python's {@code dis} module does. */
public final class Disassembler {
    private static final List<String> COMPARISONS = List.of("<", "<=", "==", "!=", ">", ">=");
    private static final List<String> OPERATORS = List.of(
            "+", "&", "//", "<<", "@", "*", "%", "|", "**", ">>", "-", "/", "^", "+=", "&=", "//=", "<<=", "@=", "*=",
            "%=", "|=", "**=", ">>=", "-=", "/=", "^=");
    private static final List<String> FUNCTION_PARTS = List.of("defaults", "kwdefaults", "annotations", "closure");
    private static final List<String> CONVERSIONS = List.of("", "str", "repr", "ascii");

    private final CodeObject code;
    private final StringBuilder out;

    private Disassembler(CodeObject code, StringBuilder out) {
        this.code = code;
        this.out = out;
    }

    /** The code object alone, or followed by all that are among its constants. */
    public static String disassemble(CodeObject code, boolean nested) {
        StringBuilder out = new StringBuilder();
        disassemble(code, nested, out);
        return out.toString();
    }

    private static void disassemble(CodeObject code, boolean nested, StringBuilder out) {
        new Disassembler(code, out).write();
        if (nested) {
            for (Object constant : code.constants()) {
                if (constant instanceof CodeObject inner) {
                    out.append("\nDisassembly of ")
                            .append(ConstantText.repr(inner))
                            .append(":\n");
                    disassemble(inner, true, out);
                }
            }
        }
    }

    private void write() {
        List<ExceptionTable.Entry> handlers = ExceptionTable.decode(code.exceptionTable());
        List<Instruction> instructions = Instruction.decode(code.code());
        LocationTable locations = LocationTable.of(code);
        HashSet<Integer> targets = new HashSet<>();
        for (Instruction instruction : instructions) {
            targets.add(instruction.target());
        }
        for (ExceptionTable.Entry entry : handlers) {
            targets.add(entry.target());
        }
        int lineWidth = lineWidth(locations);
        int offsetWidth = Math.max(4, Integer.toString(code.code().length - 2).length());
        int line = -1;
        for (Instruction instruction : instructions) {
            int offset = instruction.start();
            int newLine = locations.lineAt(offset);
            boolean startsLine = newLine >= 0 && newLine != line;
            if (startsLine) {
                if (offset > 0) {
                    out.append('\n');
                }
                line = newLine;
            }
            int prefixes = (instruction.offset() - offset) / 2;
            for (int i = prefixes; i >= 0; i--) {
                right(startsLine && i == prefixes ? Integer.toString(line) : "", lineWidth);
                out.append("     ").append(i == prefixes && targets.contains(offset) ? ">> " : "   ");
                right(Integer.toString(instruction.offset() - 2 * i), offsetWidth);
                out.append(' ');
                Opcode opcode = i > 0 ? Opcode.EXTENDED_ARG : instruction.opcode();
                int argument = instruction.argument() >>> 8 * i;
                String name = opcode.name();
                out.append(name);
                if (opcode.hasArgument()) {
                    right("", 20 - name.length());
                    out.append(' ');
                    right(Integer.toString(argument), 5);
                    String text = i > 0 ? "" : describe(instruction);
                    if (!text.isEmpty()) {
                        out.append(" (").append(text).append(')');
                    }
                }
                out.append('\n');
            }
        }
        if (!handlers.isEmpty()) {
            out.append("ExceptionTable:\n");
            for (ExceptionTable.Entry entry : handlers) {
                out.append("  ").append(entry.start());
                out.append(" to ").append(entry.end() - 2);
                out.append(" -> ").append(entry.target());
                out.append(" [").append(entry.depth()).append(entry.lasti() ? "] lasti\n" : "]\n");
            }
        }
    }

    private static int lineWidth(LocationTable locations) {
        int maximum = -1;
        for (LocationTable.Entry entry : locations.entries()) {
            maximum = Math.max(maximum, entry.position().line());
        }
        return Math.max(3, Integer.toString(maximum).length());
    }

    private void right(String text, int width) {
        for (int i = text.length(); i < width; i++) {
            out.append(' ');
        }
        out.append(text);
    }

    private String describe(Instruction instruction) {
        Opcode opcode = instruction.opcode();
        int argument = instruction.argument();
        return switch (opcode.argument()) {
            case CONSTANT -> ConstantText.repr(code.constants().get(argument));
            case NAME -> namePrefix(opcode, argument) + code.names().get(opcode.nameIndex(argument));
            case LOCAL, CELL -> code.localsPlusNames().get(argument);
            case COMPARE -> COMPARISONS.get(argument >> 4);
            case JUMP -> "to " + instruction.target();
            default ->
                switch (opcode) {
                    case BINARY_OP -> OPERATORS.get(argument);
                    case CALL_INTRINSIC_1 -> Intrinsic.UNARY_NAMES.get(argument);
                    case CALL_INTRINSIC_2 -> Intrinsic.BINARY_NAMES.get(argument);
                    case MAKE_FUNCTION -> functionParts(argument);
                    case FORMAT_VALUE -> {
                        String conversion = CONVERSIONS.get(argument & 3);
                        String separator = conversion.isEmpty() ? "" : ", ";
                        yield (argument & 4) != 0 ? conversion + separator + "with format" : conversion;
                    }
                    default -> "";
                };
        };
    }

    private static String namePrefix(Opcode opcode, int argument) {
        if ((argument & 1) == 0) {
            return "";
        }
        return switch (opcode) {
            case LOAD_GLOBAL -> "NULL + ";
            case LOAD_ATTR, LOAD_SUPER_ATTR -> "NULL|self + ";
            default -> "";
        };
    }

    private static String functionParts(int argument) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < FUNCTION_PARTS.size(); i++) {
            if ((argument & 1 << i) != 0) {
                text.append(text.isEmpty() ? "" : ", ").append(FUNCTION_PARTS.get(i));
            }
        }
        return text.toString();
    }
}
