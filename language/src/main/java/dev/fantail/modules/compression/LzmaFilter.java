// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.compression;

import dev.fantail.objects.Errors;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyException;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Conversions;
import dev.fantail.objects.protocol.Items;
import dev.fantail.objects.protocol.Iteration;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;
import org.tukaani.xz.ARMOptions;
import org.tukaani.xz.ARMThumbOptions;
import org.tukaani.xz.DeltaOptions;
import org.tukaani.xz.FilterOptions;
import org.tukaani.xz.IA64Options;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.PowerPCOptions;
import org.tukaani.xz.SPARCOptions;
import org.tukaani.xz.UnsupportedOptionsException;
import org.tukaani.xz.X86Options;

/**
 * A link of a filter chain.
 *
 * @param options of LZMA1 as if it were LZMA2
 * @param startOffset where the instructions are in memory, for filters of executable code
 */
record LzmaFilter(long id, FilterOptions options, int startOffset) {
    static final long LZMA1 = 0x4000000000000001L;
    static final long LZMA2 = 0x21;
    static final long DELTA = 3;
    static final long X86 = 4;
    static final long POWERPC = 5;
    static final long IA64 = 6;
    static final long ARM = 7;
    static final long ARM_THUMB = 8;
    static final long SPARC = 9;
    static final long DEFAULT_PRESET = 6;
    static final long EXTREME = 0x80000000L;
    private static final int MAX_FILTERS = 4;
    private static final int MAX_PROPERTIES = (4 * 5 + 4) * 9 + 8;
    private static final Set<String> LZMA_KEYS =
            Set.of("id", "preset", "dict_size", "lc", "lp", "pb", "mode", "nice_len", "mf", "depth");

    /** A chain out of a sequence of Python dicts. */
    static LzmaFilter[] chain(Object filters) {
        if (filters instanceof PyDict) {
            throw Errors.typeError(Types.of(filters).shortName() + " is not a sequence");
        } else if (Items.length(filters) > MAX_FILTERS) {
            throw Errors.valueError("Too many filters - liblzma supports a maximum of 4");
        }
        Object[] items = Iteration.toArray(filters);
        LzmaFilter[] result = new LzmaFilter[items.length];
        for (int i = 0; i < items.length; i++) {
            result[i] = of(items[i]);
        }
        return result;
    }

    static LzmaFilter of(Object spec) {
        if (!(spec instanceof PyDict) && Types.of(spec).lookup(Str.of("keys")) == null) {
            throw Errors.typeError("Filter specifier must be a dict or dict-like object");
        }
        Object given = option(spec, "id");
        if (given == null) {
            throw Errors.valueError("Filter specifier must have an \"id\" entry");
        }
        long id = unsigned(given, 64);
        try {
            if (id == LZMA1 || id == LZMA2) {
                checkKeys(spec, LZMA_KEYS, "LZMA");
                return new LzmaFilter(id, lzma(spec), 0);
            } else if (id == DELTA) {
                checkKeys(spec, Set.of("id", "dist"), "delta");
                return new LzmaFilter(id, new DeltaOptions((int) option(spec, "dist", 1)), 0);
            } else if (id >= X86 && id <= SPARC) {
                checkKeys(spec, Set.of("id", "start_offset"), "BCJ");
                int offset = (int) option(spec, "start_offset", 0);
                return new LzmaFilter(id, branches(id, offset), offset);
            }
        } catch (UnsupportedOptionsException e) {
            throw LzmaModule.error(id == DELTA ? "Internal error" : LzmaModule.BAD_OPTIONS);
        }
        throw Errors.valueError("Invalid filter ID: " + Long.toUnsignedString(id));
    }

    private static FilterOptions branches(long id, int offset) throws UnsupportedOptionsException {
        switch ((int) id) {
            case (int) X86 -> {
                X86Options options = new X86Options();
                options.setStartOffset(offset);
                return options;
            }
            case (int) POWERPC -> {
                PowerPCOptions options = new PowerPCOptions();
                options.setStartOffset(offset);
                return options;
            }
            case (int) IA64 -> {
                IA64Options options = new IA64Options();
                options.setStartOffset(offset);
                return options;
            }
            case (int) ARM -> {
                ARMOptions options = new ARMOptions();
                options.setStartOffset(offset);
                return options;
            }
            case (int) ARM_THUMB -> {
                ARMThumbOptions options = new ARMThumbOptions();
                options.setStartOffset(offset);
                return options;
            }
            default -> {
                SPARCOptions options = new SPARCOptions();
                options.setStartOffset(offset);
                return options;
            }
        }
    }

    /** The options of a preset, which may be "extreme". */
    static LZMA2Options preset(long preset) throws UnsupportedOptionsException {
        long level = preset & ~EXTREME;
        if (level > LZMA2Options.PRESET_MAX) {
            throw new UnsupportedOptionsException();
        }
        LZMA2Options options = new LZMA2Options((int) level);
        if ((preset & EXTREME) != 0) {
            boolean isMedium = level == 3 || level == 5;
            options.setMode(LZMA2Options.MODE_NORMAL);
            options.setMatchFinder(LZMA2Options.MF_BT4);
            options.setNiceLen(isMedium ? 192 : 273);
            options.setDepthLimit(isMedium ? 0 : 512);
        }
        return options;
    }

    private static LZMA2Options lzma(Object spec) throws UnsupportedOptionsException {
        LZMA2Options options = preset(option(spec, "preset", DEFAULT_PRESET));
        options.setDictSize(positive(option(spec, "dict_size", options.getDictSize())));
        options.setLcLp(positive(option(spec, "lc", options.getLc())), positive(option(spec, "lp", options.getLp())));
        options.setPb(positive(option(spec, "pb", options.getPb())));
        options.setMode(positive(option(spec, "mode", options.getMode())));
        options.setNiceLen(positive(option(spec, "nice_len", options.getNiceLen())));
        // Of the finders with hash chains and with binary trees there is one each.
        long finder = option(spec, "mf", options.getMatchFinder());
        options.setMatchFinder(
                switch ((int) finder) {
                    case 3, 4 -> LZMA2Options.MF_HC4;
                    case 18, 19, 20 -> LZMA2Options.MF_BT4;
                    default -> throw new UnsupportedOptionsException();
                });
        options.setDepthLimit(positive(option(spec, "depth", options.getDepthLimit())));
        return options;
    }

    private static int positive(long value) throws UnsupportedOptionsException {
        if (value > Integer.MAX_VALUE) {
            throw new UnsupportedOptionsException();
        }
        return (int) value;
    }

    private static Object option(Object spec, String key) {
        Object name = Str.of(key);
        return Items.contains(spec, name) ? Items.get(spec, name) : null;
    }

    private static long option(Object spec, String key, long otherwise) {
        Object value = option(spec, key);
        return value == null ? otherwise : unsigned(value, 32);
    }

    private static void checkKeys(Object spec, Set<String> known, String kind) {
        for (Object key : Iteration.toArray(spec)) {
            if (!known.contains(key.toString())) {
                throw Errors.valueError("Invalid filter specifier for " + kind + " filter");
            }
        }
    }

    /** An int without a sign of at most so many bits. */
    static long unsigned(Object value, int bits) {
        Object integer = Conversions.intOrNull(value);
        if (integer == null) {
            throw Errors.typeError("an integer is required");
        }
        BigInteger number = Conversions.toBigInteger(integer);
        if (number.signum() < 0) {
            throw Errors.overflowError("can't convert negative int to unsigned");
        } else if (number.bitLength() > 64) {
            throw Errors.overflowError("int too big to convert");
        } else if (number.bitLength() > bits) {
            throw Errors.overflowError("Value too large for uint32_t type");
        }
        return number.longValue();
    }

    /** The options as a block header has them. */
    byte[] encode() {
        if (options instanceof LZMA2Options lzma) {
            int size = lzma.getDictSize();
            if (id == LZMA2) {
                int code = 0;
                while (dictionarySize(code) < size) {
                    code++;
                }
                return new byte[] {(byte) code};
            }
            byte properties = (byte) ((lzma.getPb() * 5 + lzma.getLp()) * 9 + lzma.getLc());
            return ByteBuffer.allocate(5)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .put(properties)
                    .putInt(size)
                    .array();
        } else if (options instanceof DeltaOptions delta) {
            return new byte[] {(byte) (delta.getDistance() - 1)};
        }
        return startOffset == 0
                ? new byte[0]
                : ByteBuffer.allocate(4)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt(startOffset)
                        .array();
    }

    private static long dictionarySize(int code) {
        return code == 40 ? 0xffffffffL : (2L | code & 1) << code / 2 + 11;
    }

    /** The dict that {@link #encode} was made from, but for what the decoder does not need. */
    static PyDict decode(long id, byte[] properties) {
        ByteBuffer buffer = ByteBuffer.wrap(properties).order(ByteOrder.LITTLE_ENDIAN);
        PyDict result = new PyDict();
        result.putString(Str.of("id"), id);
        if (id == LZMA1 && properties.length == 5) {
            int code = properties[0] & 0xff;
            int lc = code % 9;
            int lp = code / 9 % 5;
            if (code > MAX_PROPERTIES || lc + lp > LZMA2Options.LC_LP_MAX) {
                throw badOptions();
            }
            result.putString(Str.of("lc"), (long) lc);
            result.putString(Str.of("lp"), (long) lp);
            result.putString(Str.of("pb"), (long) (code / 45));
            result.putString(Str.of("dict_size"), buffer.getInt(1) & 0xffffffffL);
        } else if (id == LZMA2 && properties.length == 1 && (properties[0] & 0xff) <= 40) {
            result.putString(Str.of("dict_size"), dictionarySize(properties[0]));
        } else if (id == DELTA && properties.length == 1) {
            result.putString(Str.of("dist"), (properties[0] & 0xff) + 1L);
        } else if (id >= X86 && id <= SPARC && properties.length == 4) {
            result.putString(Str.of("start_offset"), buffer.getInt(0) & 0xffffffffL);
        } else if (id < X86 || id > SPARC || properties.length != 0) {
            throw badOptions();
        }
        return result;
    }

    static PyException badOptions() {
        return LzmaModule.error(LzmaModule.BAD_OPTIONS);
    }
}
