/** Places with Wi-Fi whose pages welcome people. */
@NullMarked
package vn.lensong.domain.hotspot;

import org.jspecify.annotations.NullMarked;
