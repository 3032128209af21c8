/** Who takes part: offices, agent organisations, branches and people with roles inside scopes. */
@NullMarked
package vn.lensong.domain.organisation;

import org.jspecify.annotations.NullMarked;
