// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.sre;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.annotations.ModuleInit;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.Str;
import dev.fantail.objects.protocol.Conversions;

/** {@code _sre}: what {@code re} compiles patterns to. */
@BuiltinModule("_sre")
public final class SreModule {
    private SreModule() {}

    @ModuleInit
    static void init(PyModule module) {
        module.set("MAGIC", (long) Op.MAGIC);
        module.set("CODESIZE", 4L);
        module.set("MAXREPEAT", 0xffffffffL);
        module.set("MAXGROUPS", 1073741823L);
        module.set("copyright", Str.of("Fantail regular expressions"));
    }

    @Builtin("compile(pattern, flags, code, groups, groupindex, indexgroup)")
    static Object compile(Object pattern, long flags, PyList code, long groups, PyDict groupIndex, PyTuple indexGroup) {
        // Behind the program stands an instruction that fails.
        int[] program = new int[code.size() + 1];
        for (int i = 0; i < code.size(); i++) {
            long value = Conversions.toLong(code.get(i));
            if (value < 0 || value > 0xffffffffL) {
                throw Errors.overflowError("regular expression code size limit exceeded");
            }
            program[i] = (int) value;
        }
        return new PyPattern(pattern, (int) flags, program, (int) groups, groupIndex, indexGroup);
    }

    @Builtin("template(pattern, template, /)")
    static Object template(Object pattern, PyList template) {
        int count = template.size() / 2;
        Object[] literals = new Object[count + 1];
        int[] groups = new int[count];
        for (int i = 0; i < template.size(); i++) {
            if (i % 2 == 0) {
                literals[i / 2] = template.get(i);
            } else {
                groups[i / 2] = Conversions.toInt(template.get(i));
                if (groups[i / 2] < 0) {
                    throw Errors.typeError("invalid template");
                }
            }
        }
        for (Object literal : literals) {
            Object plain = PyValueObject.unwrap(literal);
            if (plain == null || plain == PyNone.NONE) {
                throw Errors.typeError("invalid template");
            }
        }
        return new PyTemplate(literals, groups);
    }

    /** Some distributions of the library offer their {@code re} a hook to replace the compiler. */
    @Builtin("setup(compile, error, flags, /)")
    static Object setup(Object compile, Object error, Object flags) {
        return compile;
    }

    @Builtin("getcodesize()")
    static long codeSize() {
        return 4;
    }

    @Builtin("ascii_iscased(character, /)")
    static boolean isAsciiCased(int character) {
        return character < 128 && Character.isLetter(character);
    }

    @Builtin("unicode_iscased(character, /)")
    static boolean isCased(int character) {
        return Characters.isCased(character);
    }

    @Builtin("ascii_tolower(character, /)")
    static long asciiLower(int character) {
        return Characters.asciiLower(character);
    }

    @Builtin("unicode_tolower(character, /)")
    static long lower(int character) {
        return Characters.lower(character);
    }
}
