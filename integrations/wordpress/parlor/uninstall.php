<?php
/**
 * Removes what the plugin has stored. Posts keep their blocks and shortcodes.
 *
 * @package Parlor
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

$parlor_clean = static function (): void {
	delete_option( 'parlor_settings' );
	delete_option( 'parlor_secret' );
};

if ( is_multisite() ) {
	foreach ( get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) as $parlor_site ) {
		switch_to_blog( $parlor_site );
		$parlor_clean();
		restore_current_blog();
	}
} else {
	$parlor_clean();
}
