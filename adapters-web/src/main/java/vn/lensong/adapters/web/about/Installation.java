package vn.lensong.adapters.web.about;



/**
 * What is running here; the bootstrap says it.
 *
 * @param mode DEMO or SERVE
 * @param database H2 or POSTGRESQL
 */
public record Installation(String version, String mode, String database) {}
