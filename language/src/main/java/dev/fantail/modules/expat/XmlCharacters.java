// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.expat;

/** The classes of characters of XML 1.0. */
final class XmlCharacters {
    private XmlCharacters() {}

    static boolean isSpace(int c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r';
    }

    /** Whether a document may contain the code point. */
    static boolean isValid(int c) {
        return c >= ' ' ? c < 0xd800 || c > 0xdfff && c != 0xfffe && c != 0xffff : isSpace(c);
    }

    static boolean isNameStart(int c) {
        if (c < 0x80) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == ':';
        }
        return c >= 0xc0 && c <= 0x2ff && c != 0xd7 && c != 0xf7
                || c >= 0x370 && c <= 0x1fff && c != 0x37e
                || c == 0x200c
                || c == 0x200d
                || c >= 0x2070 && c <= 0x218f
                || c >= 0x2c00 && c <= 0x2fef
                || c >= 0x3001 && c <= 0xd7ff
                || c >= 0xf900 && c <= 0xfdcf
                || c >= 0xfdf0 && c <= 0xfffd
                || c >= 0x10000 && c <= 0xeffff;
    }

    static boolean isName(int c) {
        return isNameStart(c)
                || c >= '0' && c <= '9'
                || c == '-'
                || c == '.'
                || c == 0xb7
                || c >= 0x300 && c <= 0x36f
                || c == 0x203f
                || c == 0x2040;
    }

    static boolean isPublicId(int c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || " \r\n-'()+,./:=?;!*#@$_%".indexOf(c) >= 0;
    }
}
