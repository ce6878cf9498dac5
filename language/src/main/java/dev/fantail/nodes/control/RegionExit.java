// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.control;

/**
 * In place of a body's result: execution goes on in another region.
 *
 * @param block to go on with
 */
record RegionExit(int block) {}
