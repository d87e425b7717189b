<?php
// Makes the site: `php install.php WP_FOLDER URL PARLOR_URL`. Users have their role as their name and password.
define( 'WP_INSTALLING', true );
[ , $folder, $url, $parlor ] = $argv;
$_SERVER['HTTP_HOST'] = parse_url( $url, PHP_URL_HOST ) . ':' . parse_url( $url, PHP_URL_PORT );
require $folder . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
add_filter( 'pre_wp_mail', '__return_true' );
wp_install( 'Parlor tests', 'administrator', 'administrator@example.org', false, '', 'administrator' );
foreach ( array( 'editor', 'author', 'contributor', 'subscriber' ) as $role ) {
	wp_insert_user( array( 'user_login' => $role, 'user_pass' => $role, 'user_email' => "$role@example.org", 'role' => $role, 'display_name' => ucfirst( $role ) ) );
}
update_option( 'permalink_structure', '/%postname%/' );
update_option( 'parlor_settings', array( 'server' => $parlor ) );
update_option( 'active_plugins', array( 'parlor/parlor.php' ) );
switch_theme( 'twentytwentythree' );
// The tour of the editor covers what a test wants to click.
foreach ( get_users() as $user ) {
	update_user_meta( $user->ID, $GLOBALS['wpdb']->get_blog_prefix() . 'persisted_preferences', array( 'core/edit-post' => array( 'welcomeGuide' => false ), '_modified' => gmdate( 'c' ) ) );
}
echo 'installed';
