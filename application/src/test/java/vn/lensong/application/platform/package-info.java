/**
 * The platform kit: what every platform adapter has to keep to, one contract per capability, and a
 * platform in memory that keeps to all of them.
 */
@NullMarked
package vn.lensong.application.platform;

import org.jspecify.annotations.NullMarked;
