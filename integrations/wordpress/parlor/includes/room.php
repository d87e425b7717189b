<?php
/**
 * A room in a page: what block, shortcode and pasted address all become.
 *
 * @package Parlor
 */

namespace Parlor\Room;

use Parlor\Attributes;
use Parlor\Claim;
use Parlor\Scripts;
use Parlor\Settings;
use Parlor\Tokens;

defined( 'ABSPATH' ) || exit;

/** Address of the server's own page for a room. */
function url( string $room ): string {
	return Settings\server() . '/r/' . rawurlencode( $room );
}

/** Whether somebody looks at a page of the site: not the editor, a feed, an e-mail or a program. */
function is_page(): bool {
	return ! is_admin() && ! is_feed() && ! wp_doing_ajax() && ! wp_doing_cron() && ! ( defined( 'REST_REQUEST' ) && REST_REQUEST );
}

/**
 * The post that answers for what is shown. On a page of one post it is that one, whatever a loop inside it goes through:
 * a draft must not speak for the published posts that it lists.
 */
function post_id(): int {
	return (int) ( is_singular() ? get_queried_object_id() : get_the_ID() );
}

function may_script( int $post_id ): bool {
	return 0 === $post_id || user_can( (int) get_post_field( 'post_author', $post_id ), 'unfiltered_html' );
}

/** Whether who wrote this could write scripts as well: the page, and the post in it when the page lists others in full. */
function is_trusted( int $post_id ): bool {
	return may_script( $post_id ) && may_script( (int) get_the_ID() );
}

/** Where there is no room: a hint for who can do something about it, and nothing for visitors. */
function hint( string $text, string $capability ): string {
	return current_user_can( $capability ) ? '<p class="parlor-hint">' . esc_html( $text ) . '</p>' : '';
}

function link( string $room ): string {
	/* translators: %s: name of the room */
	return '<a href="' . esc_url( url( $room ) ) . '">' . esc_html( sprintf( __( 'Join the call: %s', 'parlor' ), $room ) ) . '</a>';
}

function tag( array $attributes ): string {
	$html = '<video-room';
	foreach ( $attributes as $name => $value ) {
		$html .= ' ' . $name . ( true === $value ? '' : '="' . esc_attr( $value ) . '"' );
	}
	return $html;
}

/**
 * HTML of a room, in one line: `wpautop` finds nothing to do in it.
 *
 * @param array  $given   Attributes as an author wrote them; what is not on the list is dropped.
 * @param string $wrapper Attributes of the box around it, escaped.
 */
function render( array $given, string $wrapper = 'class="wp-block-parlor-video-room"' ): string {
	if ( '' === Settings\server() ) {
		return hint( __( 'Parlor has no server yet: see Settings → Parlor.', 'parlor' ), 'manage_options' );
	}
	$post       = post_id();
	$attributes = Attributes\clean( $given, is_trusted( $post ) );
	if ( ! isset( $attributes['room'] ) ) {
		return hint( __( 'This room has no name yet.', 'parlor' ), 'edit_posts' );
	}
	$room = $attributes['room'];
	if ( ! is_page() ) {
		return '<p>' . link( $room ) . '</p>';
	}
	$guests = Settings\choice( $given['guests'] ?? null, Settings\ROLES, 'host' );
	$sealed = '' !== Settings\secret();
	if ( $sealed && ! is_user_logged_in() && 'none' === Tokens\lower( Settings\all()['guests'], $guests ) ) {
		return '<p class="parlor-login"><a href="' . esc_url( wp_login_url( (string) get_permalink( $post ) ) ) . '">' . esc_html__( 'Log in to join the call', 'parlor' ) . '</a></p>';
	}
	if ( $sealed && ! Claim\is_visible( $post ) ) {
		// The preview of who may not publish: there would be a room that lets nobody in, and does not say why.
		return '<div ' . $wrapper . '><p class="parlor-hint">' . esc_html( sprintf( /* translators: %s: name of the room */ __( 'Here will be the call “%s”. It works once the post is published.', 'parlor' ), $room ) ) . '</p></div>';
	}
	Scripts\enqueue();
	// Said out loud: another copy of the library on the page must not decide where people meet.
	$html = tag( array_merge( $attributes, array( 'signaling' => Settings\server() . '/signal' ) ) );
	if ( $sealed ) {
		$html .= ' data-parlor-claim="' . esc_attr( Claim\sign( $room, $post, $guests ) ) . '"';
	}
	return '<div ' . $wrapper . '>' . $html . '></video-room><noscript>' . link( $room ) . '</noscript></div>';
}
