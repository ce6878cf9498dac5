// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.sys;

import dev.fantail.builtins.IntText;
import dev.fantail.objects.InstanceDict;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PySimpleNamespace;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.PythonOptions;
import dev.fantail.objects.Str;
import dev.fantail.objects.StructSequence;
import dev.fantail.objects.Types;

/** The named tuples and constants of {@code sys}. */
public final class SysInfo {
    public static final StructSequence FLAGS = StructSequence.closed(
            "sys.flags",
            "The settings of the command line.",
            18,
            "debug",
            "inspect",
            "interactive",
            "optimize",
            "dont_write_bytecode",
            "no_user_site",
            "no_site",
            "ignore_environment",
            "verbose",
            "bytes_warning",
            "quiet",
            "hash_randomization",
            "isolated",
            "dev_mode",
            "utf8_mode",
            "warn_default_encoding",
            "safe_path",
            "int_max_str_digits");
    public static final StructSequence VERSION_INFO = StructSequence.closed(
            "sys.version_info", "The version of the language.", 5, "major", "minor", "micro", "releaselevel", "serial");
    public static final StructSequence FLOAT_INFO = new StructSequence(
            "sys.float_info",
            "Limits and precision of float.",
            11,
            "max",
            "max_exp",
            "max_10_exp",
            "min",
            "min_exp",
            "min_10_exp",
            "dig",
            "mant_dig",
            "epsilon",
            "radix",
            "rounds");
    public static final StructSequence INT_INFO = new StructSequence(
            "sys.int_info",
            "Representation of int.",
            4,
            "bits_per_digit",
            "sizeof_digit",
            "default_max_str_digits",
            "str_digits_check_threshold");
    public static final StructSequence HASH_INFO = new StructSequence(
            "sys.hash_info",
            "Parameters of hashing.",
            9,
            "width",
            "modulus",
            "inf",
            "nan",
            "imag",
            "algorithm",
            "hash_bits",
            "seed_bits",
            "cutoff");
    public static final StructSequence THREAD_INFO =
            new StructSequence("sys.thread_info", "Implementation of threads.", 3, "name", "lock", "version");
    public static final StructSequence ASYNCGEN_HOOKS =
            new StructSequence("sys.asyncgen_hooks", "Hooks of asynchronous generators.", 2, "firstiter", "finalizer");
    public static final StructSequence UNRAISABLE_HOOK_ARGS = new StructSequence(
            "sys.UnraisableHookArgs",
            "What sys.unraisablehook is called with.",
            5,
            "exc_type",
            "exc_value",
            "exc_traceback",
            "err_msg",
            "object");

    private static final int MICRO = 8;
    private static final long HEX_VERSION = 0x030c00f0 | MICRO << 8;

    private SysInfo() {}

    static void addTo(PyModule sys, PythonContext context) {
        PythonOptions options = context.options();
        PyTuple versionInfo = VERSION_INFO.create(3, 12, MICRO, "final", 0);
        sys.set("version_info", versionInfo);
        sys.set("version", Str.of("3.12." + MICRO + " (main, Jan 01 2026, 00:00:00) [Fantail]"));
        sys.set("hexversion", HEX_VERSION);
        sys.set("api_version", 1013L);
        sys.set("copyright", Str.of("Copyright (c) The Fantail Authors.\nAll Rights Reserved."));
        sys.set("_git", PyTuple.of(Str.of("Fantail"), Str.EMPTY, Str.EMPTY));
        sys.set("abiflags", Str.EMPTY);
        sys.set("_framework", Str.EMPTY);
        sys.set("platform", Str.of("linux"));
        sys.set("platlibdir", Str.of("lib"));
        sys.set("byteorder", Str.of("little"));
        sys.set("maxsize", Long.MAX_VALUE);
        sys.set("maxunicode", (long) Character.MAX_CODE_POINT);
        sys.set("float_repr_style", Str.of("short"));
        sys.set("dont_write_bytecode", options.dontWriteBytecode());
        String prefix = option(options, "pycache_prefix");
        sys.set("pycache_prefix", prefix.isEmpty() ? PyNone.NONE : Str.of(prefix));
        context.moduleState().put(IntText.LIMIT_KEY, digits(options));
        sys.set("float_info", floatInfo());
        sys.set("int_info", INT_INFO.create(30, 4, 4300, 640));
        sys.set("hash_info", HASH_INFO.create(64, (1L << 61) - 1, 314159, 0, 1000003, "siphash13", 64, 128, 0));
        sys.set("thread_info", THREAD_INFO.create("pthread", "semaphore", null));
        sys.set("flags", flags(options));
        sys.set("implementation", implementation(versionInfo));
    }

    private static PyTuple floatInfo() {
        return FLOAT_INFO.create(
                Double.MAX_VALUE, 1024, 308, Double.MIN_NORMAL, -1021, -307, 15, 53, Math.ulp(1.0), 2, 1);
    }

    private static PyTuple flags(PythonOptions options) {
        return FLAGS.create(
                options.debug(),
                number(options.inspect()),
                number(options.interactive()),
                options.optimize(),
                number(options.dontWriteBytecode()),
                number(options.noUserSite()),
                number(options.noSite()),
                number(options.ignoreEnvironment()),
                options.verbose(),
                options.bytesWarning(),
                number(options.quiet()),
                number(!options.hashSeed().matches("0+")),
                number(options.isolated()),
                options.xOptions().contains("dev"),
                number(options.utf8Mode()),
                number(options.xOptions().contains("warn_default_encoding")),
                options.safePath(),
                digits(options));
    }

    /** The value of an {@code -X} option, the last if there are several; empty without one. */
    private static String option(PythonOptions options, String name) {
        String value = "";
        for (String option : options.xOptions()) {
            if (option.equals(name) || option.startsWith(name + "=")) {
                value = option.substring(Math.min(option.length(), name.length() + 1));
            }
        }
        return value;
    }

    private static int digits(PythonOptions options) {
        String text = option(options, "int_max_str_digits");
        try {
            return text.isEmpty() ? IntText.DEFAULT_LIMIT : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return IntText.DEFAULT_LIMIT;
        }
    }

    private static long number(boolean flag) {
        return flag ? 1 : 0;
    }

    private static Object implementation(PyTuple versionInfo) {
        PySimpleNamespace result = new PySimpleNamespace(Types.SIMPLE_NAMESPACE);
        PyDict attributes = InstanceDict.of(result);
        attributes.put(Str.of("name"), Str.of("fantail"));
        attributes.put(Str.of("cache_tag"), Str.of("fantail-312"));
        attributes.put(Str.of("version"), versionInfo);
        attributes.put(Str.of("hexversion"), HEX_VERSION);
        attributes.put(Str.of("_multiarch"), Str.of(multiarch()));
        return result;
    }

    private static String multiarch() {
        if (System.getProperty("os.name").startsWith("Mac")) {
            return "darwin";
        }
        String machine = System.getProperty("os.arch");
        return (machine.equals("amd64") ? "x86_64" : machine) + "-linux-gnu";
    }
}
