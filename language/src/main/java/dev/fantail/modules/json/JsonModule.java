// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.json;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.annotations.ModuleInit;
import dev.fantail.objects.CodePoints;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.Str;

/** {@code _json}: the scanner and encoder behind {@code json}. */
@BuiltinModule("_json")
public final class JsonModule {
    private static final String HEX = "0123456789abcdef";

    private JsonModule() {}

    @ModuleInit
    static void init(PyModule module) {
        module.set("make_scanner", PyScanner.TYPE);
        module.set("make_encoder", PyEncoder.TYPE);
    }

    @Builtin("scanstring(string, end, strict=True, /)")
    static PyTuple scanString(TruffleString string, int end, boolean strict) {
        JsonScanner scanner = new JsonScanner(string, null, strict);
        TruffleString text = scanner.string(end);
        return new PyTuple(text, (long) scanner.position());
    }

    @Builtin("encode_basestring(string, /)")
    static TruffleString encode(TruffleString string) {
        return quote(string, false);
    }

    @Builtin("encode_basestring_ascii(string, /)")
    static TruffleString encodeAscii(TruffleString string) {
        return quote(string, true);
    }

    private static TruffleString quote(TruffleString string, boolean ascii) {
        CodePoints out = new CodePoints(Str.length(string) + 2);
        quote(out, string, ascii);
        return out.toTruffleString();
    }

    /** Appends the string literal of JSON. */
    static void quote(CodePoints out, TruffleString string, boolean ascii) {
        int[] text = Str.codePoints(string);
        out.append('"');
        int plain = 0;
        while (plain < text.length && isPlain(text[plain])) {
            plain++;
        }
        out.append(text, 0, plain);
        for (int i = plain; i < text.length; i++) {
            int c = text[i];
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                default -> {
                    if (c >= ' ' && (c <= 0x7f || !ascii)) {
                        out.append(c);
                    } else if (c >= 0x10000) {
                        appendEscape(out, Character.highSurrogate(c));
                        appendEscape(out, Character.lowSurrogate(c));
                    } else {
                        appendEscape(out, c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static boolean isPlain(int c) {
        return c >= ' ' && c < 0x7f && c != '"' && c != '\\';
    }

    private static void appendEscape(CodePoints out, int unit) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(HEX.charAt(unit >> shift & 15));
        }
    }
}
