// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.language;

import com.oracle.truffle.api.Option;
import com.oracle.truffle.api.TruffleLanguage.Env;
import dev.fantail.objects.PythonOptions;
import java.util.ArrayList;
import java.util.List;
import org.graalvm.options.OptionCategory;
import org.graalvm.options.OptionKey;
import org.graalvm.options.OptionStability;
import org.graalvm.options.OptionType;
import org.graalvm.options.OptionValues;

/** The options {@code python.…} of a context: what the command line and the environment variables of CPython set. */
@Option.Group("python")
public final class Options {
    /** Separates the elements of options that are lists. */
    private static final String SEPARATOR = "\n";

    private static final OptionType<String> SEED = new OptionType<>("HashSeed", text -> {
        if (!text.isEmpty() && !text.equals("random")) {
            try {
                Integer.parseUnsignedInt(text);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(
                        "the seed must be \"random\" or an integer in range [0; 4294967295]", e);
            }
        }
        return text;
    });

    @Option(help = "Value of sys.executable.", category = OptionCategory.USER, stability = OptionStability.STABLE)
    static final OptionKey<String> Executable = new OptionKey<>("");

    @Option(
            help = "Directory of the standard library.",
            category = OptionCategory.USER,
            stability = OptionStability.STABLE)
    static final OptionKey<String> StdLibHome = new OptionKey<>("");

    @Option(
            help = "Directories to put in front of sys.path, one a line.",
            category = OptionCategory.USER,
            stability = OptionStability.STABLE)
    static final OptionKey<String> PythonPath = new OptionKey<>("");

    @Option(
            help = "Value of sys.orig_argv, with null characters between the elements.",
            category = OptionCategory.INTERNAL,
            stability = OptionStability.STABLE)
    static final OptionKey<String> OrigArgv = new OptionKey<>("");

    @Option(help = "Options -W, one a line.", category = OptionCategory.USER, stability = OptionStability.STABLE)
    static final OptionKey<String> WarnOptions = new OptionKey<>("");

    @Option(help = "Options -X, one a line.", category = OptionCategory.USER, stability = OptionStability.STABLE)
    static final OptionKey<String> XOptions = new OptionKey<>("");

    @Option(help = "Level of -O.", category = OptionCategory.USER, stability = OptionStability.STABLE)
    static final OptionKey<Integer> OptimizeLevel = new OptionKey<>(0);

    @Option(help = "Level of -v.", category = OptionCategory.USER, stability = OptionStability.STABLE)
    static final OptionKey<Integer> VerboseLevel = new OptionKey<>(0);

    @Option(help = "Level of -b.", category = OptionCategory.USER, stability = OptionStability.STABLE)
    static final OptionKey<Integer> BytesWarning = new OptionKey<>(0);

    @Option(
            help = "Import the module site at the start.",
            category = OptionCategory.USER,
            stability = OptionStability.STABLE)
    static final OptionKey<Boolean> ImportSite = new OptionKey<>(false);

    @Option(
            help = "Inspect interactively after running (-i).",
            category = OptionCategory.USER,
            stability = OptionStability.STABLE)
    static final OptionKey<Boolean> Inspect = new OptionKey<>(false);

    @Option(help = "The prompt is in use.", category = OptionCategory.INTERNAL, stability = OptionStability.STABLE)
    static final OptionKey<Boolean> Interactive = new OptionKey<>(false);

    @Option(help = "Do not write .pyc files (-B).", category = OptionCategory.USER, stability = OptionStability.STABLE)
    static final OptionKey<Boolean> DontWriteBytecode = new OptionKey<>(false);

    @Option(help = "Ignore PYTHON* variables (-E).", category = OptionCategory.USER, stability = OptionStability.STABLE)
    static final OptionKey<Boolean> IgnoreEnvironment = new OptionKey<>(false);

    @Option(help = "Isolated mode (-I).", category = OptionCategory.USER, stability = OptionStability.STABLE)
    static final OptionKey<Boolean> Isolated = new OptionKey<>(false);

    @Option(help = "No user site directory (-s).", category = OptionCategory.USER, stability = OptionStability.STABLE)
    static final OptionKey<Boolean> NoUserSite = new OptionKey<>(false);

    @Option(help = "No banner (-q).", category = OptionCategory.USER, stability = OptionStability.STABLE)
    static final OptionKey<Boolean> Quiet = new OptionKey<>(false);

    @Option(
            help = "Do not put an unsafe path in front of sys.path (-P).",
            category = OptionCategory.USER,
            stability = OptionStability.STABLE)
    static final OptionKey<Boolean> SafePath = new OptionKey<>(false);

    @Option(
            help = "Unbuffered standard streams (-u).",
            category = OptionCategory.USER,
            stability = OptionStability.STABLE)
    static final OptionKey<Boolean> Unbuffered = new OptionKey<>(false);

    @Option(help = "Parser debugging (-d).", category = OptionCategory.USER, stability = OptionStability.STABLE)
    static final OptionKey<Integer> Debug = new OptionKey<>(0);

    @Option(
            help = "Seed of the hashes of str and bytes (PYTHONHASHSEED): a number, or nothing for random ones.",
            category = OptionCategory.USER,
            stability = OptionStability.STABLE)
    static final OptionKey<String> HashSeed = new OptionKey<>("", SEED);

    private Options() {}

    static PythonOptions of(Env env) {
        OptionValues values = env.getOptions();
        return new PythonOptions(
                values.get(StdLibHome),
                values.get(Executable),
                List.of(env.getApplicationArguments()),
                split(values.get(OrigArgv), "\0"),
                list(values.get(PythonPath)),
                list(values.get(WarnOptions)),
                list(values.get(XOptions)),
                values.get(OptimizeLevel),
                values.get(VerboseLevel),
                values.get(BytesWarning),
                values.get(Inspect),
                values.get(Interactive),
                values.get(DontWriteBytecode),
                values.get(IgnoreEnvironment),
                values.get(Isolated),
                !values.get(ImportSite),
                values.get(NoUserSite),
                values.get(Quiet),
                values.get(SafePath),
                values.get(Unbuffered),
                values.get(Debug),
                values.get(HashSeed),
                true);
    }

    private static List<String> list(String text) {
        List<String> elements = new ArrayList<>();
        if (!text.isEmpty()) {
            for (String element : text.split(SEPARATOR)) {
                elements.add(element);
            }
        }
        return elements;
    }

    private static List<String> split(String text, String separator) {
        return text.isEmpty() ? List.of() : List.of(text.split(separator, -1));
    }
}
