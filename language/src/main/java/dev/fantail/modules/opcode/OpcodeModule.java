// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.opcode;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.bytecode.Opcode;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.protocol.Conversions;

/** {@code _opcode}. */
@BuiltinModule(value = "_opcode", doc = "Facts about instructions.")
public final class OpcodeModule {
    private OpcodeModule() {}

    @Builtin("stack_effect(opcode, oparg=None, /, *, jump=None)")
    static long stackEffect(int number, Object argument, Object jump) {
        Opcode opcode = Opcode.of(number);
        if (opcode == null) {
            throw Errors.valueError("invalid opcode or oparg");
        }
        int value = 0;
        if (opcode.hasArgument()) {
            if (argument == PyNone.NONE) {
                throw Errors.valueError("stack_effect: opcode requires oparg but oparg was not specified");
            }
            value = Conversions.toInt(argument);
        } else if (argument != PyNone.NONE) {
            throw Errors.valueError("stack_effect: opcode does not permit oparg but oparg was specified");
        }
        if (jump == PyNone.NONE) {
            return Math.max(opcode.stackEffect(value, true), opcode.stackEffect(value, false));
        } else if (jump instanceof Boolean taken) {
            return opcode.stackEffect(value, taken);
        }
        throw Errors.valueError("stack_effect: jump must be False, True or None");
    }

    @Builtin("get_specialization_stats()")
    static Object specializationStatistics() {
        return PyNone.NONE;
    }
}
