// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

/** A native iterator whose {@link #next} is short and calls no Python code: compiled loops contain it. */
public interface InlineIterator extends NativeIterator {}
