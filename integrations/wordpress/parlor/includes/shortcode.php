<?php
/**
 * `[video_room room="standup"]`.
 *
 * @package Parlor
 */

namespace Parlor\Shortcode;

use Parlor\Room;

defined( 'ABSPATH' ) || exit;

add_shortcode( 'video_room', __NAMESPACE__ . '\render' );

/** @param array|string $attributes WordPress gives a text when there are none. */
function render( $attributes ): string {
	return Room\render( is_array( $attributes ) ? $attributes : array() );
}
