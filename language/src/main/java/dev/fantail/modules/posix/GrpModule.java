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

/** {@code grp}. */
@BuiltinModule("grp")
public final class GrpModule {
    private GrpModule() {}

    @ModuleInit
    static void init(PyModule module) {
        module.set("struct_group", Accounts.GROUP.type());
    }

    private static Object entry(String[] parts) {
        PyList members = new PyList();
        for (String member : parts[3].split(",")) {
            if (!member.isEmpty()) {
                members.append(Str.of(member));
            }
        }
        return Accounts.GROUP.create(parts[0], parts[1], Long.valueOf(parts[2]), members);
    }

    @Builtin("getgrgid(id)")
    static Object getgrgid(long gid) {
        for (String[] parts : Accounts.entries("/etc/group", 4)) {
            if (parts[2].equals(Long.toString(gid))) {
                return entry(parts);
            }
        }
        throw Errors.keyError(Str.of("getgrgid(): gid not found: " + gid));
    }

    @Builtin("getgrnam(name)")
    static Object getgrnam(TruffleString name) {
        for (String[] parts : Accounts.entries("/etc/group", 4)) {
            if (parts[0].equals(Str.toJava(name))) {
                return entry(parts);
            }
        }
        throw Errors.keyError(Str.concat(Str.of("getgrnam(): name not found: "), Strings.repr(name)));
    }

    @Builtin("getgrall()")
    static Object getgrall() {
        PyList result = new PyList();
        for (String[] parts : Accounts.entries("/etc/group", 4)) {
            result.append(entry(parts));
        }
        return result;
    }
}
