/** Drawings as PNG and PDF, and QR codes. */
@NullMarked
package vn.lensong.adapters.print;

import org.jspecify.annotations.NullMarked;
