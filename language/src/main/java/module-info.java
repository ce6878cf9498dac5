// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0

/**
 * Python 3.12 as a Truffle language. Programs use it through {@code org.graalvm.polyglot}, which finds it as a service:
 * nothing here is theirs to call.
 */
module dev.fantail {
    requires static dev.fantail.processor;
    requires com.oracle.truffle.regex;
    requires java.management;
    requires jdk.management;
    requires jdk.unsupported;
    requires org.apache.commons.compress;
    requires org.graalvm.polyglot;
    requires com.ibm.icu;
    requires org.graalvm.truffle;
    requires org.tukaani.xz;

    provides com.oracle.truffle.api.provider.TruffleLanguageProvider with
            dev.fantail.language.FantailLanguageProvider;
}
