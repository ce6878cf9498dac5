// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.launcher;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the arguments and the {@code PYTHON*} variables ask for. */
final class CommandLine {
    private static final String DIGITS = "int_max_str_digits";
    private static final int MINIMUM_DIGITS = 640;

    /** What is to be run. */
    enum Kind {
        PROMPT,
        INPUT,
        COMMAND,
        MODULE,
        FILE
    }

    /** An argument that cannot be understood; the message is what is shown. */
    static final class UsageException extends Exception {
        private static final long serialVersionUID = 1L;

        UsageException(String message) {
            super(message);
        }
    }

    Kind kind = Kind.PROMPT;
    /** The command, module or path. */
    String target = "";
    /** {@code sys.argv}; the first element stands for what is run. */
    final List<String> arguments = new ArrayList<>();

    final List<String> warnOptions = new ArrayList<>();
    final List<String> xOptions = new ArrayList<>();
    final Map<String, String> engineOptions = new LinkedHashMap<>();
    String pythonPath = "";
    String startupFile = "";
    String hashPycs = "";
    int optimize;
    int verbose;
    int bytesWarning;
    int version;
    boolean help;
    boolean helpEnvironment;
    boolean helpX;
    boolean inspect;
    boolean dontWriteBytecode;
    boolean ignoreEnvironment;
    boolean isolated;
    boolean noSite;
    boolean noUserSite;
    boolean quiet;
    boolean safePath;

    /** Of PYTHONHASHSEED. */
    String hashSeed = "";

    private boolean randomHashes;
    boolean unbuffered;
    int debug;
    boolean skipFirstLine;

    static CommandLine parse(String[] args, Map<String, String> environment) throws UsageException {
        CommandLine line = new CommandLine();
        int index = 0;
        while (index < args.length && !line.finished) {
            index = line.option(args, index);
        }
        if (!line.chosen && index < args.length) {
            line.target = args[index];
            line.kind = line.target.equals("-") ? Kind.INPUT : Kind.FILE;
            line.arguments.add(line.target);
            index++;
        }
        line.arguments.addAll(List.of(args).subList(Math.min(index, args.length), args.length));
        if (line.arguments.isEmpty()) {
            line.arguments.add("");
        }
        if (line.isolated) {
            line.ignoreEnvironment = true;
            line.noUserSite = true;
            line.safePath = true;
        }
        if (!line.ignoreEnvironment) {
            line.readEnvironment(environment);
        }
        line.checkDigits();
        line.checkHashSeed();
        line.addWarnOptions();
        return line;
    }

    /** The limit of conversions between int and str. */
    private void checkDigits() throws UsageException {
        for (String option : xOptions) {
            if (option.equals(DIGITS) || option.startsWith(DIGITS + "=")) {
                String text = option.substring(Math.min(option.length(), DIGITS.length() + 1));
                if (!text.matches("0|[0-9]{1,9}") || !text.equals("0") && Integer.parseInt(text) < MINIMUM_DIGITS) {
                    throw new UsageException(
                            DIGITS + ": invalid limit; must be >= " + MINIMUM_DIGITS + " or 0 for unlimited");
                }
            }
        }
    }

    /** Option -R only says something against a seed that turns randomization off. */
    private void checkHashSeed() throws UsageException {
        if (!hashSeed.isEmpty() && !hashSeed.equals("random")) {
            try {
                if (Integer.parseUnsignedInt(hashSeed) == 0 && randomHashes) {
                    hashSeed = "";
                }
            } catch (NumberFormatException e) {
                throw new UsageException("PYTHONHASHSEED must be \"random\" or an integer in range [0; 4294967295]");
            }
        }
    }

    /** What other options say of warnings. */
    private void addWarnOptions() {
        if (xOptions.contains("dev")) {
            warnOptions.addFirst("default");
        }
        if (bytesWarning > 0) {
            warnOptions.add((bytesWarning > 1 ? "error" : "default") + "::BytesWarning");
        }
    }

    private boolean finished;
    private boolean chosen;

    /** Takes what starts at an index, and answers where the next argument is. */
    private int option(String[] args, int index) throws UsageException {
        String argument = args[index];
        if (argument.equals("-") || !argument.startsWith("-")) {
            finished = true;
            return index;
        }
        if (argument.equals("--")) {
            finished = true;
            return index + 1;
        }
        if (argument.startsWith("--")) {
            return longOption(args, index);
        }
        for (int i = 1; i < argument.length(); i++) {
            char letter = argument.charAt(i);
            if ("cmWX".indexOf(letter) >= 0) {
                String rest = argument.substring(i + 1);
                int next = index + 1;
                if (rest.isEmpty()) {
                    if (next >= args.length) {
                        throw new UsageException("Argument expected for the -" + letter + " option");
                    }
                    rest = args[next++];
                }
                valued(letter, rest);
                return next;
            }
            flag(letter);
        }
        return index + 1;
    }

    private void valued(char letter, String value) {
        switch (letter) {
            case 'c' -> choose(Kind.COMMAND, value + "\n", "-c");
            case 'm' -> choose(Kind.MODULE, value, "-m");
            case 'W' -> warnOptions.add(value);
            default -> xOptions.add(value);
        }
    }

    private void choose(Kind what, String value, String shown) {
        kind = what;
        target = value;
        arguments.add(shown);
        chosen = true;
        finished = true;
    }

    private void flag(char letter) throws UsageException {
        switch (letter) {
            case 'b' -> bytesWarning++;
            case 'B' -> dontWriteBytecode = true;
            case 'd' -> debug++;
            case 'E' -> ignoreEnvironment = true;
            case 'h', '?' -> help = true;
            case 'i' -> inspect = true;
            case 'I' -> isolated = true;
            case 'O' -> optimize++;
            case 'P' -> safePath = true;
            case 'q' -> quiet = true;
            case 'R' -> randomHashes = true;
            case 's' -> noUserSite = true;
            case 'S' -> noSite = true;
            case 't' -> {}
            case 'u' -> unbuffered = true;
            case 'v' -> verbose++;
            case 'V' -> version++;
            case 'x' -> skipFirstLine = true;
            default -> throw new UsageException("Unknown option: -" + letter);
        }
    }

    private int longOption(String[] args, int index) throws UsageException {
        String argument = args[index];
        switch (argument) {
            case "--help" -> help = true;
            case "--help-env" -> helpEnvironment = true;
            case "--help-xoptions" -> helpX = true;
            case "--help-all" -> {
                help = true;
                helpEnvironment = true;
                helpX = true;
            }
            case "--version" -> version++;
            case "--check-hash-based-pycs" -> {
                if (index + 1 >= args.length) {
                    throw new UsageException("Argument expected for the --check-hash-based-pycs option");
                }
                hashPycs = args[index + 1];
                if (!List.of("always", "default", "never").contains(hashPycs)) {
                    throw new UsageException("--check-hash-based-pycs must be one of 'default', 'always', or 'never'");
                }
                return index + 2;
            }
            default -> {
                int equals = argument.indexOf('=');
                String name = equals < 0 ? argument.substring(2) : argument.substring(2, equals);
                if (name.indexOf('.') < 0) {
                    throw new UsageException("unknown option " + argument);
                }
                engineOptions.put(name, equals < 0 ? "true" : argument.substring(equals + 1));
            }
        }
        return index + 1;
    }

    private void readEnvironment(Map<String, String> environment) {
        pythonPath = environment.getOrDefault("PYTHONPATH", "");
        startupFile = environment.getOrDefault("PYTHONSTARTUP", "");
        optimize = Math.max(optimize, level(environment, "PYTHONOPTIMIZE"));
        verbose = Math.max(verbose, level(environment, "PYTHONVERBOSE"));
        inspect |= isSet(environment, "PYTHONINSPECT");
        dontWriteBytecode |= level(environment, "PYTHONDONTWRITEBYTECODE") > 0;
        unbuffered |= isSet(environment, "PYTHONUNBUFFERED");
        noUserSite |= isSet(environment, "PYTHONNOUSERSITE");
        safePath |= isSet(environment, "PYTHONSAFEPATH");
        debug = Math.max(debug, level(environment, "PYTHONDEBUG"));
        String warnings = environment.getOrDefault("PYTHONWARNINGS", "");
        if (!warnings.isEmpty()) {
            warnOptions.addAll(0, List.of(warnings.split(",")));
        }
        hashSeed = environment.getOrDefault("PYTHONHASHSEED", "");
        extra(environment, "PYTHONUTF8", "utf8");
        extra(environment, "PYTHONDEVMODE", "dev");
        extra(environment, "PYTHONWARNDEFAULTENCODING", "warn_default_encoding");
        extra(environment, "PYTHONFAULTHANDLER", "faulthandler");
        extra(environment, "PYTHONPROFILEIMPORTTIME", "importtime");
        extra(environment, "PYTHONNODEBUGRANGES", "no_debug_ranges");
        String digits = environment.getOrDefault("PYTHONINTMAXSTRDIGITS", "");
        if (!digits.isEmpty()) {
            xOptions.addFirst("int_max_str_digits=" + digits);
        }
        String prefix = environment.getOrDefault("PYTHONPYCACHEPREFIX", "");
        if (!prefix.isEmpty()) {
            xOptions.addFirst("pycache_prefix=" + prefix);
        }
    }

    private void extra(Map<String, String> environment, String variable, String option) {
        String value = environment.getOrDefault(variable, "");
        if (!value.isEmpty() && !value.equals("0")) {
            xOptions.addFirst(option);
        }
    }

    private static boolean isSet(Map<String, String> environment, String name) {
        return !environment.getOrDefault(name, "").isEmpty();
    }

    /** A number, or 1 for any other text. */
    private static int level(Map<String, String> environment, String name) {
        String value = environment.getOrDefault(name, "");
        if (value.isEmpty()) {
            return 0;
        }
        try {
            return Math.max(0, Integer.parseInt(value));
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
