// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0

/** The annotations that declare built-ins, and the processor that makes dispatchers from them. */
module dev.fantail.processor {
    requires java.compiler;

    exports dev.fantail.annotations;

    provides javax.annotation.processing.Processor with
            dev.fantail.processor.BuiltinProcessor;
}
