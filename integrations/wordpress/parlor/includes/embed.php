<?php
/**
 * An address `SERVER/r/ROOM` on a line of its own becomes the call. A handler of our own rather than a registered oEmbed
 * provider: nothing is fetched, so it works when WordPress cannot reach the server; and nothing is kept in the post's
 * metadata, where oEmbed answers stay until the post is saved again, with settings of then.
 *
 * @package Parlor
 */

namespace Parlor\Embed;

use Parlor\Room;
use Parlor\Settings;

defined( 'ABSPATH' ) || exit;

add_action( 'init', __NAMESPACE__ . '\register' );

function register(): void {
	if ( '' !== Settings\server() ) {
		wp_embed_register_handler( 'parlor', '#^' . preg_quote( Settings\server(), '#' ) . '/r/([^/?\#\s]+)/?(\?[^\#\s]*)?(\#\S*)?$#i', __NAMESPACE__ . '\render' );
	}
}

/** @param array $matches Of the address: the room's name, the query and the fragment. */
function render( array $matches ): string {
	// The key of a sealed room is for who was given the link, not for every visitor of a page.
	if ( '' !== ( $matches[3] ?? '' ) ) {
		return '<p><a href="' . esc_url( $matches[0] ) . '">' . esc_html__( 'Join the call', 'parlor' ) . '</a></p>';
	}
	return Room\render( array( 'room' => rawurldecode( $matches[1] ) ) );
}
