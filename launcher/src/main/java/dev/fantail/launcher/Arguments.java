// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.launcher;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The arguments of the command line as Python shows them: UTF-8 whatever the locale, with a lone surrogate for each byte that is
 * none. The Java virtual machine has replaced what its own encoding cannot read, so such arguments are read again from the
 * operating system where it keeps them in a file.
 */
final class Arguments {
    private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");
    private static final int FIRST_ESCAPE = 0xDC00;

    private Arguments() {}

    static String[] of(String[] given) {
        for (String argument : given) {
            if (argument.indexOf('\uFFFD') >= 0) {
                return read(given);
            }
        }
        return given;
    }

    private static String[] read(String[] given) {
        List<String> all = new ArrayList<>();
        try {
            byte[] bytes = Files.readAllBytes(COMMAND_LINE);
            int start = 0;
            for (int i = 0; i < bytes.length; i++) {
                if (bytes[i] == 0) {
                    all.add(decode(bytes, start, i));
                    start = i + 1;
                }
            }
        } catch (IOException | SecurityException e) {
            return given;
        }
        // Those of the program are the last ones; options of the virtual machine may have been expanded.
        return all.size() < given.length
                ? given
                : all.subList(all.size() - given.length, all.size()).toArray(String[]::new);
    }

    private static String decode(byte[] bytes, int from, int to) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes, from, to - from);
        CharBuffer out = CharBuffer.allocate(to - from);
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (!result.isError()) {
                return out.flip().toString();
            }
            out.put((char) (FIRST_ESCAPE + (in.get() & 0xFF)));
            decoder.reset();
        }
    }
}
