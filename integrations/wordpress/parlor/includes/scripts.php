<?php
/**
 * The library comes from the Parlor server, as a module, and only on pages that show a room.
 *
 * @package Parlor
 */

namespace Parlor\Scripts;

use Parlor\Settings;

defined( 'ABSPATH' ) || exit;

const LIBRARY = 'parlor';
const TOKENS  = 'parlor-tokens';

add_action( 'init', __NAMESPACE__ . '\register' );
add_filter( 'script_loader_tag', __NAMESPACE__ . '\as_module', 10, 2 );

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
	$library = Settings\server() . '/parlor.js';
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
	if ( function_exists( 'wp_enqueue_script_module' ) ) {
		wp_enqueue_script_module( LIBRARY, $library, array(), null );
	} else {
		wp_enqueue_script( LIBRARY, $library, array(), null, true ); // phpcs:ignore WordPress.WP.EnqueuedResourceParameters
	}
}

/** WordPress before 6.5 knows no modules. */
function as_module( string $tag, string $handle ): string {
	if ( LIBRARY !== $handle ) {
		return $tag;
	}
	$tag = preg_replace( '/ type=(["\'])text\/javascript\1/', '', $tag );
	return str_replace( '<script ', '<script type="module" ', $tag );
}
