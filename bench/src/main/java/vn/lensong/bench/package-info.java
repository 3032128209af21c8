/** Load programs against the running application: what it can take, and how fast it answers. */
@NullMarked
package vn.lensong.bench;

import org.jspecify.annotations.NullMarked;
