<?php
/**
 * A claim says that this site shows a room on one of its pages. It stands in the page, signed, so that the page may be
 * cached, and a token is minted only for a room that somebody with the right to publish has put somewhere.
 *
 * @package Parlor
 */

namespace Parlor\Claim;

use Parlor\Settings;

defined( 'ABSPATH' ) || exit;

function encode( string $bytes ): string {
	return rtrim( strtr( base64_encode( $bytes ), '+/', '-_' ), '=' ); // phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions
}

function decode( string $text ): string {
	return (string) base64_decode( strtr( $text, '-_', '+/' ), true ); // phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions
}

/** Another secret, or other salts in wp-config.php, make all claims void. Sites of a network have both in common, and posts of the same numbers. */
function seal( string $body ): string {
	$key = hash_hmac( 'sha256', 'parlor claim ' . get_current_blog_id(), Settings\secret() . wp_salt( 'auth' ), true );
	return encode( hash_hmac( 'sha256', $body, $key, true ) );
}

/**
 * Signs what a page shows.
 *
 * @param string $room   Name of the room.
 * @param int    $post   The post whose page it is; 0: no post, such as a widget of the theme on an archive.
 * @param string $guests The most that visitors may be who are not logged in.
 */
function sign( string $room, int $post, string $guests ): string {
	$body = encode( (string) wp_json_encode( array( $room, $post, $guests ) ) );
	return $body . '.' . seal( $body );
}

/**
 * Reads a claim that a visitor's browser sent.
 *
 * @return array{0: string, 1: int, 2: string}|null null: nobody here has signed that.
 */
function read( string $claim ): ?array {
	$parts = explode( '.', $claim );
	if ( 2 !== count( $parts ) || strlen( $claim ) > 2000 || ! hash_equals( seal( $parts[0] ), $parts[1] ) ) {
		return null;
	}
	$body = json_decode( decode( $parts[0] ), true );
	return is_array( $body ) && 3 === count( $body ) ? $body : null;
}

/** Whether who asks may see the page that shows the room. */
function is_visible( int $post_id ): bool {
	if ( 0 === $post_id ) {
		return true;
	}
	$post = get_post( $post_id );
	if ( ! $post || post_password_required( $post ) ) {
		return false;
	}
	if ( is_post_publicly_viewable( $post ) ) {
		return true;
	}
	if ( ! current_user_can( 'read_post', $post_id ) ) {
		return false;
	}
	// A draft is nobody's word yet: only who could publish it gets in, so that a contributor's draft opens no door.
	$type = get_post_type_object( $post->post_type );
	return 'private' === get_post_status( $post ) || ( $type && current_user_can( $type->cap->publish_posts ) );
}
