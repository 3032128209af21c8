/** The web API: what every controller shares. */
@NullMarked
package vn.lensong.adapters.web;

import org.jspecify.annotations.NullMarked;
