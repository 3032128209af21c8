/** Partners' clients, endpoints and messages in the database. */
@NullMarked
package vn.lensong.adapters.persistence.partner;

import org.jspecify.annotations.NullMarked;
