// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.posix;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.StructSequence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The users and groups of the system, from the files that list them. */
public final class Accounts {
    public static final StructSequence USER = new StructSequence(
            "pwd.struct_passwd", "", 7, "pw_name", "pw_passwd", "pw_uid", "pw_gid", "pw_gecos", "pw_dir", "pw_shell");
    public static final StructSequence GROUP =
            new StructSequence("grp.struct_group", "", 4, "gr_name", "gr_passwd", "gr_gid", "gr_mem");

    private Accounts() {}

    /** The lines of a file, split at colons. */
    @TruffleBoundary
    static List<String[]> entries(String file, int fields) {
        List<String[]> result = new ArrayList<>();
        try {
            byte[] bytes =
                    PythonContext.get().env().getInternalTruffleFile(file).readAllBytes();
            for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n")) {
                String[] parts = line.split(":", -1);
                if (parts.length >= fields && !line.startsWith("#")) {
                    result.add(parts);
                }
            }
        } catch (IOException | SecurityException e) {
            // A system without such a file has no accounts to tell of.
            return result;
        }
        return result;
    }
}
