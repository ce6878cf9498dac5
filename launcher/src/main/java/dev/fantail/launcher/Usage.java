// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.launcher;

/** The texts of {@code -h} and its relatives. */
final class Usage {
    static final String LINE = "usage: %s [option] ... [-c cmd | -m mod | file | -] [arg] ...";

    static final String OPTIONS = """
        Options and arguments:
        -b     : warn about comparing bytes with str or int; -bb: raise instead
        -B     : do not write .pyc files (also PYTHONDONTWRITEBYTECODE=x)
        -c cmd : run the text given as the argument; ends the options
        -d     : parser debugging (also PYTHONDEBUG=x)
        -E     : ignore the PYTHON* variables
        -h     : show this help (also -?, --help)
        -i     : stay at the prompt after the program has run (also PYTHONINSPECT=x)
        -I     : isolated: no PYTHON* variables, no user's site directory, nothing of the script's directory
        -m mod : run a module of the library or of sys.path as a script; ends the options
        -O     : drop assert statements and code under __debug__ (also PYTHONOPTIMIZE=x)
        -OO    : drop docstrings as well
        -P     : do not put the script's directory in front of sys.path (also PYTHONSAFEPATH)
        -q     : no banner at the prompt
        -s     : leave the user's site directory out of sys.path (also PYTHONNOUSERSITE)
        -S     : do not import site at the start
        -u     : standard output and error are not buffered (also PYTHONUNBUFFERED=x)
        -v     : show the modules as they are imported; twice: the files that were tried too (also PYTHONVERBOSE=x)
        -V     : show the version (also --version); -VV: more of it
        -W arg : what to do with warnings: action:message:category:module:line (also PYTHONWARNINGS=arg)
        -x     : skip the first line of the script
        -X opt : an option of the implementation; --help-xoptions lists them
        --check-hash-based-pycs always|default|never
               : how hash-based .pyc files are checked
        --help-env      : the variables
        --help-xoptions : the -X options
        --help-all      : everything
        --engine.NAME=VALUE, --python.NAME=VALUE, --log.NAME=VALUE
               : an option of the polyglot engine, of the language, or of logging
        --vm.OPTION
               : an option of the Java virtual machine, without its dash: --vm.Xmx4g; must come first

        Arguments:
        file   : a script, a .pyc file, or a directory or zip archive with a __main__ module
        -      : the program is read from standard input (and so it is when that is no terminal)
        arg ...: what the program finds in sys.argv[1:]
        """;

    static final String ENVIRONMENT = """
        Variables:
        FANTAIL_JAVA_HOME       : the JDK 25 to run on
        FANTAIL_JAVA_OPTIONS    : options of the Java virtual machine
        PYTHONHOME              : has no effect: the standard library belongs to the command
        PYTHONPATH              : directories in front of the default sys.path, separated as in PATH
        PYTHONSTARTUP           : a file that is executed before the first prompt
        PYTHONOPTIMIZE          : as -O
        PYTHONDONTWRITEBYTECODE : as -B
        PYTHONUNBUFFERED        : as -u
        PYTHONVERBOSE           : as -v
        PYTHONINSPECT           : as -i
        PYTHONNOUSERSITE        : as -s
        PYTHONSAFEPATH          : as -P
        PYTHONWARNINGS          : as -W
        PYTHONHASHSEED          : a number makes the hashes of str and bytes the same in every run
        PYTHONIOENCODING        : encoding[:errors] of the standard streams
        PYTHONPYCACHEPREFIX     : as -X pycache_prefix
        PYTHONINTMAXSTRDIGITS   : as -X int_max_str_digits
        PYTHONUTF8              : as -X utf8
        PYTHONDEVMODE           : as -X dev
        PYTHONBREAKPOINT        : what breakpoint() calls
        """;

    static final String X_OPTIONS = """
        -X options:
        -X dev                    : development mode
        -X faulthandler           : show the Python stacks when the process dies
        -X importtime             : show how long each import takes
        -X int_max_str_digits=N   : limit of conversions between int and str; 0 for none
        -X no_debug_ranges        : no column information in code objects
        -X pycache_prefix=PATH    : where .pyc files are cached
        -X utf8[=0|1]             : UTF-8 mode
        -X warn_default_encoding  : warn about encoding=None
        """;

    private Usage() {}
}
