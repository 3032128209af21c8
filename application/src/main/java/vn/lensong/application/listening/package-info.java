/** Where mentions are collected, read, corrected and turned into actions. */
@NullMarked
package vn.lensong.application.listening;

import org.jspecify.annotations.NullMarked;
