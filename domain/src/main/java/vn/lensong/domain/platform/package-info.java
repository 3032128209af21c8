/** What stands between us and a page on a platform. */
@NullMarked
package vn.lensong.domain.platform;

import org.jspecify.annotations.NullMarked;
