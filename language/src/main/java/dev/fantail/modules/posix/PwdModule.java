// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.posix;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.annotations.ModuleInit;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.Str;
import dev.fantail.objects.protocol.Strings;

/** {@code pwd}. */
@BuiltinModule("pwd")
public final class PwdModule {
    private PwdModule() {}

    @ModuleInit
    static void init(PyModule module) {
        module.set("struct_passwd", Accounts.USER.type());
    }

    private static Object entry(String[] parts) {
        return Accounts.USER.create(
                parts[0], parts[1], Long.valueOf(parts[2]), Long.valueOf(parts[3]), parts[4], parts[5], parts[6]);
    }

    @Builtin("getpwuid(uid, /)")
    static Object getpwuid(long uid) {
        for (String[] parts : Accounts.entries("/etc/passwd", 7)) {
            if (parts[2].equals(Long.toString(uid))) {
                return entry(parts);
            }
        }
        throw Errors.keyError(Str.of("getpwuid(): uid not found: " + uid));
    }

    @Builtin("getpwnam(name, /)")
    static Object getpwnam(TruffleString name) {
        for (String[] parts : Accounts.entries("/etc/passwd", 7)) {
            if (parts[0].equals(Str.toJava(name))) {
                return entry(parts);
            }
        }
        throw Errors.keyError(Str.concat(Str.of("getpwnam(): name not found: "), Strings.repr(name)));
    }

    @Builtin("getpwall()")
    static Object getpwall() {
        PyList result = new PyList();
        for (String[] parts : Accounts.entries("/etc/passwd", 7)) {
            result.append(entry(parts));
        }
        return result;
    }
}
