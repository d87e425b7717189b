<?php
/**
 * The loader comes from the Parlor server, 3 kB, and only on pages that show a room; it brings the library when a visitor comes
 * near one. Until then a room is a poster.
 *
 * @package Parlor
 */

namespace Parlor\Scripts;

use Parlor\Settings;

defined( 'ABSPATH' ) || exit;

const LOADER = 'parlor-loader';
const TOKENS = 'parlor-tokens';

add_action( 'init', __NAMESPACE__ . '\register' );
add_filter( 'script_loader_tag', __NAMESPACE__ . '\as_loader', 10, 2 );

/** The version changes what browsers have in their caches. */
function version(): string {
	return get_file_data( \Parlor\FILE, array( 'v' => 'Version' ) )['v'];
}

function register(): void {
	load_plugin_textdomain( 'parlor', false, dirname( plugin_basename( \Parlor\FILE ) ) . '/languages' );
	wp_register_style( 'parlor', plugins_url( 'assets/room.css', \Parlor\FILE ), array(), version() );
	wp_register_script( TOKENS, plugins_url( 'assets/tokens.js', \Parlor\FILE ), array(), version(), true );
}

/** Puts into the page what a room needs. */
function enqueue(): void {
	wp_enqueue_style( 'parlor' );
	if ( '' !== Settings\secret() && ! wp_script_is( TOKENS ) ) {
		wp_enqueue_script( TOKENS );
		wp_localize_script(
			TOKENS,
			'parlorTokens',
			array(
				'url'     => rest_url( 'parlor/v1/token' ),
				// Pages for guests have none: they may be cached, and need none.
				'nonce'   => is_user_logged_in() ? wp_create_nonce( 'wp_rest' ) : '',
				'refresh' => admin_url( 'admin-ajax.php?action=rest-nonce' ),
			)
		);
	}
	// Without a version: the address is the server's, which revalidates it.
	wp_enqueue_script( LOADER, Settings\server() . '/loader.js', array(), null, true ); // phpcs:ignore WordPress.WP.EnqueuedResourceParameters
}

/**
 * A server that does not answer holds up no page. Links that authors wrote stay links. The server is named, for sites that bundle
 * their scripts; nothing lets a room begin without a click but the room's own attributes.
 */
function as_loader( string $tag, string $handle ): string {
	return LOADER === $handle ? str_replace( '<script ', '<script async data-links="off" data-server="' . esc_url( Settings\server() ) . '" ', $tag ) : $tag;
}
