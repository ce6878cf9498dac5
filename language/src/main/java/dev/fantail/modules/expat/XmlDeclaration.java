// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.expat;

/** {@code <?xml version=… encoding=… standalone=…?>}. */
final class XmlDeclaration {
    private XmlDeclaration() {}

    /**
     * @param entity whether it begins an external entity: it needs an encoding then, and no version
     * @return the index behind it, or PARTIAL
     */
    static int parse(XmlText source, int at, boolean entity, XmlSink sink, Dtd dtd) {
        int end = source.find("?>", at);
        if (end == XmlText.PARTIAL) {
            return end;
        }
        XmlError failure = entity ? XmlError.TEXT_DECL : XmlError.XML_DECL;
        String version = null;
        String encoding = null;
        int standalone = -1;
        int next = at + 5;
        while (source.skipSpace(next) < end) {
            int start = source.skipSpace(next);
            int nameEnd = source.skipName(start);
            int equals = source.skipSpace(nameEnd);
            int open = equals < end && source.at(equals) == '=' ? source.skipSpace(equals + 1) : end;
            if (start == next || nameEnd == start || open >= end) {
                throw new XmlFailure(failure, start);
            }
            char quote = source.at(open);
            int close = open + 1;
            while (close < end && source.at(close) != quote) {
                close++;
            }
            if (quote != '"' && quote != '\'' || close == end) {
                throw new XmlFailure(failure, open);
            }
            String value = source.substring(open + 1, close);
            switch (source.substring(start, nameEnd)) {
                case "version" -> {
                    if (version != null || encoding != null || standalone >= 0) {
                        throw new XmlFailure(failure, start);
                    }
                    version = value;
                }
                case "encoding" -> {
                    if (encoding != null
                            || standalone >= 0
                            || value.isEmpty()
                            || version == null && !entity
                            || !Character.isLetter(value.charAt(0))) {
                        throw new XmlFailure(failure, value.isEmpty() ? open : start);
                    }
                    encoding = value;
                }
                case "standalone" -> {
                    if (standalone >= 0 || version == null || entity || !value.equals("yes") && !value.equals("no")) {
                        throw new XmlFailure(failure, start);
                    }
                    standalone = value.equals("yes") ? 1 : 0;
                }
                default -> throw new XmlFailure(failure, start);
            }
            next = close + 1;
        }
        if (entity ? encoding == null : version == null) {
            throw new XmlFailure(failure, end);
        }
        if (standalone == 1) {
            dtd.setStandalone();
        }
        if (!sink.xmlDeclaration(version, encoding, standalone)) {
            sink.other(source.substring(at, end + 2));
        }
        return end + 2;
    }
}
