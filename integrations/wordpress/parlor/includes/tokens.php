<?php
/**
 * Admission tokens of the Parlor server: JWT (RFC 7519) signed with HS256 (RFC 7515).
 *
 * @package Parlor
 */

namespace Parlor\Tokens;

use Parlor\Claim;
use Parlor\Settings;

defined( 'ABSPATH' ) || exit;

const SECONDS     = HOUR_IN_SECONDS;
const MOST        = DAY_IN_SECONDS;
const LONGEST_SUB = 256;

/** The lower of two things one may do. */
function lower( string $one, string $other ): string {
	return Settings\ROLES[ min( (int) array_search( $one, Settings\ROLES, true ), (int) array_search( $other, Settings\ROLES, true ) ) ];
}

/** What someone may do: the most of all their roles here. Who has none is a guest, whose part a page may make smaller. */
function role_for( \WP_User $user, string $guests ): string {
	if ( is_super_admin( $user->ID ) && $user->exists() ) {
		return 'host';
	}
	if ( ! $user->exists() || ! $user->roles ) {
		return lower( Settings\all()['guests'], $guests );
	}
	$ranks = array_map(
		static function ( string $role ): int {
			return (int) array_search( Settings\role_of( $role ), Settings\ROLES, true );
		},
		$user->roles
	);
	return Settings\ROLES[ max( $ranks ) ];
}

/** A signed token of these claims, valid for an hour unless a filter says otherwise, and never for more than a day. */
function mint( string $room, string $role, \WP_User $user ): string {
	/**
	 * Seconds until a token expires. The page asks for another in time; a running call does not end.
	 *
	 * @param int $seconds
	 */
	$seconds = (int) apply_filters( 'parlor_token_seconds', SECONDS );
	$claims  = array(
		'iss'  => substr( home_url(), 0, LONGEST_SUB ),
		'room' => $room,
		'role' => $role,
		'iat'  => time(),
		'exp'  => time() + max( 60, min( MOST, $seconds ) ),
	);
	if ( $user->exists() ) {
		// The same person in a second tab takes the place of the first: one of other sites with this server is another.
		$claims['sub']  = substr( hash( 'sha256', home_url() ), 0, 12 ) . '-' . $user->ID;
		$claims['name'] = mb_substr( $user->display_name, 0, 64 );
	}
	$signed = Claim\encode( (string) wp_json_encode( array( 'alg' => 'HS256', 'typ' => 'JWT' ) ) ) . '.' . Claim\encode( (string) wp_json_encode( $claims, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES ) );
	return $signed . '.' . Claim\encode( hash_hmac( 'sha256', $signed, Settings\secret(), true ) );
}
