// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0

/** The command line and the interactive prompt. */
module dev.fantail.launcher {
    requires org.graalvm.polyglot;
    requires org.jline;
}
