/** Where everything inbound enters. */
@NullMarked
package vn.lensong.application.intake;

import org.jspecify.annotations.NullMarked;
