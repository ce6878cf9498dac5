// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.expat;

/**
 * Text that is being parsed: the document as far as it has come, or the replacement text of an entity. Scanning methods
 * return an index, or -1 when the text ends too early to tell.
 */
final class XmlText {
    static final int PARTIAL = -1;

    private char[] chars;
    private int end;
    private final boolean main;
    private int position;
    private boolean complete;

    // How far lines and columns have been counted.
    private int counted;
    private int line = 1;
    private int column;
    private long bytes;
    private boolean afterReturn;

    /** The text of a document; it comes in pieces. */
    XmlText() {
        chars = new char[1024];
        main = true;
    }

    /** The text of an entity. */
    XmlText(String text) {
        chars = text.toCharArray();
        end = chars.length;
        complete = true;
        main = false;
    }

    boolean isMain() {
        return main;
    }

    int position() {
        return position;
    }

    void setPosition(int index) {
        position = index;
    }

    int end() {
        return end;
    }

    char at(int index) {
        return chars[index];
    }

    String substring(int from, int to) {
        return new String(chars, from, to - from);
    }

    /** Whether nothing more will come. */
    boolean isComplete() {
        return complete;
    }

    void markComplete() {
        complete = true;
    }

    void append(char[] more, int count) {
        if (end + count > chars.length) {
            char[] grown = new char[Math.max(chars.length * 2, end + count)];
            System.arraycopy(chars, 0, grown, 0, end);
            chars = grown;
        }
        System.arraycopy(more, 0, chars, end, count);
        end += count;
    }

    /** Forgets what was consumed. */
    void compact(XmlEncoding encoding) {
        count(position, encoding);
        System.arraycopy(chars, position, chars, 0, end - position);
        end -= position;
        position = 0;
        counted = 0;
    }

    /** Counts lines and columns up to an index. */
    void count(int index, XmlEncoding encoding) {
        for (; counted < index; counted++) {
            char c = chars[counted];
            bytes += encoding.bytesOf(c);
            if (c == '\n') {
                if (!afterReturn) {
                    line++;
                }
                column = 0;
            } else if (c == '\r') {
                line++;
                column = 0;
            } else if (!Character.isLowSurrogate(c)) {
                column++;
            }
            afterReturn = c == '\r';
        }
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }

    long bytes() {
        return bytes;
    }

    int codePointAt(int index) {
        return Character.codePointAt(chars, index, end);
    }

    boolean startsWith(int index, String text) {
        if (index + text.length() > end) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (chars[index + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether what is there could become {@code text} when more comes. */
    boolean mayStartWith(int index, String text) {
        int length = Math.min(text.length(), end - index);
        return length < text.length() && startsWith(index, text.substring(0, length));
    }

    /** Behind a character that must be allowed in documents. */
    int skipCharacter(int index) {
        int c = codePointAt(index);
        if (!XmlCharacters.isValid(c)) {
            if (Character.isHighSurrogate((char) c) && index + 1 == end && !complete) {
                return PARTIAL;
            }
            throw new XmlFailure(XmlError.INVALID_TOKEN, place(index));
        }
        return index + Character.charCount(c);
    }

    /** Positions inside of entities are nowhere in the document. */
    int place(int index) {
        return main ? index : -1;
    }

    int skipSpace(int index) {
        int at = index;
        while (at < end && XmlCharacters.isSpace(chars[at])) {
            at++;
        }
        return at;
    }

    /** Behind a name, or the same index when there is none. */
    int skipName(int index) {
        int at = index;
        if (at < end && XmlCharacters.isNameStart(codePointAt(at))) {
            at = skipNameCharacters(at);
        }
        return at;
    }

    int skipNameCharacters(int index) {
        int at = index;
        while (at < end) {
            int c = codePointAt(at);
            if (!XmlCharacters.isName(c)) {
                break;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    /** The index where {@code text} is; every character before it is checked. */
    int find(String text, int from) {
        for (int at = from; at < end; ) {
            if (startsWith(at, text)) {
                return at;
            }
            int next = skipCharacter(at);
            if (next == PARTIAL) {
                return PARTIAL;
            }
            at = next;
        }
        return PARTIAL;
    }
}
