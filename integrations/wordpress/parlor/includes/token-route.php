<?php
/**
 * `POST /wp-json/parlor/v1/token {claim}` answers `{token}`. Tokens never stand in a page: pages are cached.
 * Who sends WordPress's REST nonce is asked for as the user they are; anyone else is a guest.
 *
 * @package Parlor
 */

namespace Parlor\TokenRoute;

use Parlor\Claim;
use Parlor\Settings;
use Parlor\Tokens;

defined( 'ABSPATH' ) || exit;

add_action( 'rest_api_init', __NAMESPACE__ . '\register' );
add_filter( 'rest_post_dispatch', __NAMESPACE__ . '\never_cached', 10, 3 );

const NAMESPACE_V1 = 'parlor/v1';

function register(): void {
	register_rest_route(
		NAMESPACE_V1,
		'/token',
		array(
			'methods'             => 'POST',
			'callback'            => __NAMESPACE__ . '\answer',
			// Guests may ask as well: what they get depends on the claim.
			'permission_callback' => '__return_true',
			'args'                => array(
				'claim' => array(
					'type'      => 'string',
					'required'  => true,
					'maxLength' => 2000,
				),
			),
		)
	);
}

/** Refusals of the REST server itself too: a cache in front must keep none of them. */
function never_cached( $response, $server, \WP_REST_Request $request ) {
	if ( $response instanceof \WP_HTTP_Response && 0 === strpos( $request->get_route(), '/' . NAMESPACE_V1 . '/' ) ) {
		$response->header( 'Cache-Control', 'no-store, private' );
	}
	return $response;
}

function refused( string $code, string $message, int $status = 403 ): \WP_Error {
	return new \WP_Error( $code, $message, array( 'status' => $status ) );
}

/** @return \WP_REST_Response|\WP_Error */
function answer( \WP_REST_Request $request ) {
	if ( '' === Settings\secret() ) {
		return refused( 'parlor_no_secret', __( 'This site gives no tokens.', 'parlor' ), 404 );
	}
	$claim = Claim\read( (string) $request['claim'] );
	if ( null === $claim || ! Claim\is_visible( $claim[1] ) ) {
		return refused( 'parlor_no_such_room', __( 'No page that you can see shows this room.', 'parlor' ) );
	}
	$user = wp_get_current_user();
	$role = Tokens\role_for( $user, $claim[2] );
	if ( 'none' === $role ) {
		return refused( 'parlor_not_invited', __( 'You may not join this call.', 'parlor' ), $user->exists() ? 403 : 401 );
	}
	return new \WP_REST_Response( array( 'token' => Tokens\mint( $claim[0], $role, $user ) ) );
}
