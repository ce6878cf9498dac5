// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.tests.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.fantail.bytecode.MarshalException;
import dev.fantail.tests.compiler.CodeComparison.Extent;
import dev.fantail.tests.support.CPython;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The compiler makes the code objects that CPython makes, byte for byte, of the whole standard library. The command
 * {@code tests/front-end} compares the library's own tests too, and at every optimization level.
 */
class CompilerComparisonTest {
    /** Other maintenance releases differ in details of a few constructs. */
    private static final int MICRO = 1;

    @Test
    void codeObjectsAreThoseOfCPython() throws IOException, MarshalException {
        CPython python = CPython.find().orElse(null);
        assumeTrue(python != null, CPython.ABSENT);
        assumeTrue(python.micro() == MICRO, "code objects are those of CPython 3.12." + MICRO);
        CodeComparison comparison = new CodeComparison();
        comparison.compare(python, python.library(), Extent.LIBRARY, 0);
        assertEquals(List.of(), comparison.differences());
        assertTrue(comparison.files() > 500, "only " + comparison.files() + " files compared");
    }
}
