/** Partners' systems over HTTP. */
@NullMarked
package vn.lensong.adapters.web.partner;

import org.jspecify.annotations.NullMarked;
