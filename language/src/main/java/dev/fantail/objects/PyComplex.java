// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

/** {@code complex}. */
public final class PyComplex extends PyObject {
    private final double real;
    private final double imaginary;

    public PyComplex(double real, double imaginary) {
        this(Types.COMPLEX, real, imaginary);
    }

    public PyComplex(PyType type, double real, double imaginary) {
        super(type);
        this.real = real;
        this.imaginary = imaginary;
    }

    public double real() {
        return real;
    }

    public double imaginary() {
        return imaginary;
    }
}
