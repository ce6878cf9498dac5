// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects.trace;

import dev.fantail.bytecode.Instruction;
import dev.fantail.bytecode.InstructionEvents;
import dev.fantail.bytecode.Opcode;
import dev.fantail.objects.PyCode;

/** What the tools of one context ask for in one code object, and at which instructions they have had enough. */
public final class CodeEvents {
    private final InstructionEvents code;

    /** Per tool: events that it asked for in this code only. */
    private final int[] local = new int[Monitoring.TOOLS];

    /** Per event and code unit: a bit for each tool that disabled the event there. */
    private final byte[][] disabled = new byte[Event.LOCATED][];

    private boolean disabledLately;

    CodeEvents(PyCode code) {
        this.code = code.instructionEvents();
    }

    int local(int tool) {
        return local[tool];
    }

    void setLocal(int tool, int events) {
        local[tool] = events;
    }

    boolean hasLocal() {
        for (int events : local) {
            if (events != 0) {
                return true;
            }
        }
        return false;
    }

    /** The tools, a bit each, that asked for the event in this code only. */
    int localTools(int event) {
        int tools = 0;
        for (int tool = 0; tool < Monitoring.TOOLS; tool++) {
            tools |= (local[tool] >> event & 1) << tool;
        }
        return tools;
    }

    int disabledTools(int event, int offset) {
        return event < Event.LOCATED && disabled[event] != null ? disabled[event][offset / 2] : 0;
    }

    synchronized void disable(int tool, int event, int offset) {
        if (disabled[event] == null) {
            disabled[event] = new byte[code.unitCount()];
        }
        disabled[event][offset / 2] |= (byte) (1 << tool);
        disabledLately = true;
    }

    /** Forgets what the tools disabled: all of it. */
    synchronized void enableAll() {
        java.util.Arrays.fill(disabled, null);
    }

    /** Forgets where {@code tool} disabled the events in the set. */
    synchronized void enable(int tool, int events) {
        for (int event = 0; event < Event.LOCATED; event++) {
            if ((events >> event & 1) != 0 && disabled[event] != null) {
                for (int i = 0; i < disabled[event].length; i++) {
                    disabled[event][i] &= (byte) ~(1 << tool);
                }
            }
        }
    }

    /** Whether something was disabled since the last time that this was asked. */
    boolean takeDisabledLately() {
        boolean lately = disabledLately;
        disabledLately = false;
        return lately;
    }

    /** Whether any event can still be reported, given the tools that ask for it everywhere. */
    boolean isActive(byte[] globalTools) {
        for (int event = 0; event < Event.COUNT; event++) {
            int tools = globalTools[event] | localTools(event);
            if (tools != 0 && (event >= Event.LOCATED || isActive(event, tools))) {
                return true;
            }
        }
        return false;
    }

    private boolean isActive(int event, int tools) {
        byte[] off = disabled[event];
        for (Instruction instruction : code.instructions()) {
            int offset = instruction.offset();
            if (happensAt(event, instruction) && (off == null || (tools & ~off[offset / 2]) != 0)) {
                return true;
            }
        }
        return false;
    }

    private boolean happensAt(int event, Instruction instruction) {
        Opcode opcode = instruction.opcode();
        return switch (event) {
            case Event.PY_START -> opcode == Opcode.RESUME && instruction.argument() == 0;
            case Event.PY_RESUME -> opcode == Opcode.RESUME && instruction.argument() != 0;
            case Event.PY_RETURN -> opcode == Opcode.RETURN_VALUE || opcode == Opcode.RETURN_CONST;
            case Event.PY_YIELD -> opcode == Opcode.YIELD_VALUE;
            case Event.CALL ->
                opcode == Opcode.CALL || opcode == Opcode.CALL_FUNCTION_EX || opcode == Opcode.LOAD_SUPER_ATTR;
            case Event.LINE -> code.startsLine(instruction.offset());
            case Event.INSTRUCTION -> true;
            case Event.JUMP -> opcode == Opcode.JUMP_FORWARD || opcode == Opcode.JUMP_BACKWARD;
            case Event.BRANCH -> InstructionEvents.isBranch(opcode);
            default -> opcode == Opcode.END_SEND || opcode == Opcode.END_FOR;
        };
    }
}
